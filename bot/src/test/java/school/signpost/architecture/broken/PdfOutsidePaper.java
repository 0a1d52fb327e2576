package school.signpost.architecture.broken;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Breaks a rule on purpose: draws a PDF by itself. */
record PdfOutsidePaper(PDDocument document) {}
