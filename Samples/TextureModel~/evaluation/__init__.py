"""How far textures are from what the model was trained on: as distributions of filter responses, and to a classifier's eye."""
