"""The detail stage: a convolutional network that gives a finished sample four times the texels each way."""
