"""A school's own Word document: opened, judged, and its look put in the place of ours."""
