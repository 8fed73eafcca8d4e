/**
 * An SVG text as a PNG, at so many device px per CSS px. Throws, in words for the reader, where the browser cannot draw or
 * write it.
 */
export async function rasterise(svg: string, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode().catch(() => {
      throw new Error("This browser cannot draw the picture. Save it as SVG instead.");
    });
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (context === null || blob === null) {
      const size = `${canvas.width} × ${canvas.height}`;
      throw new Error(
        `This browser cannot write a picture of ${size} pixels. Take a smaller one, or SVG.`,
      );
    }
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
