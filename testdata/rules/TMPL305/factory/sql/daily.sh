echo daily
