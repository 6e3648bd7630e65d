from modules.helpers import process
