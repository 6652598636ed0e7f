"""A picture of any kind to plain pixels: grey or colour of 8 bits, nothing to see through."""

from PIL import Image, ImageOps


def flattened(picture: Image.Image) -> Image.Image:
    """Return the picture upright, in mode L or RGB; what is see-through shows white paper."""
    image = ImageOps.exif_transpose(picture)
    if image.mode.startswith(("I", "F")):  # 16 bits of grey, which Pillow would clip, not scale
        image = image.point(lambda value: value / 256).convert("L")
    grey = image.mode in ("1", "L", "LA")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image)
    return image.convert("L" if grey else "RGB")
