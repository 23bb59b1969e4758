"""The pages that are written from the data: a record of every row, and each table with its codebook."""
