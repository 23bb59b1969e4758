"""What all figures and tables are made with: style, output, boxes, labels, words for results."""
