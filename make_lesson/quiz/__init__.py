"""Model to forms: order, letters, numbers and points are fixed here, once."""
