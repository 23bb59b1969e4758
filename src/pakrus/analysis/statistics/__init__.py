"""Methods that know no state and no paper: series and marks in, effects, intervals and p out."""
