import io

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from make_lesson.packet.pictures import page_pictures


def test_there_is_a_png_of_every_page_at_100_dots_an_inch() -> None:
    pdf = io.BytesIO()
    canvas = Canvas(pdf, pagesize=(612, 792))
    for _ in range(2):
        canvas.rect(0, 0, 612, 792, fill=1)
        canvas.showPage()
    canvas.save()

    pictures = list(page_pictures(pdf.getvalue()))

    assert len(pictures) == 2
    for picture in map(Image.open, map(io.BytesIO, pictures)):
        assert picture.format == "PNG"
        assert picture.size == (850, 1100)
        assert picture.convert("L").getpixel((425, 550)) == 0
