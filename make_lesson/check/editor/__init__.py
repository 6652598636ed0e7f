"""What a careful editor says of a lesson: MODEL -> PROBLEMS, none of which makes a wrong paper."""
