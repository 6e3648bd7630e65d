"""What the stand-in, the code that runs tasks and the process need; it imports none of them."""
