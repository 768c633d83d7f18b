"""Another side's bundle taken apart: which of its pages are which document, and each as a PDF of its own."""
