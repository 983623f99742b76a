/**
 * The packet as files: the PDF, the ZIP and their manifest. They are made when somebody asks for them, kept for a
 * while, and are the same bytes whenever they are made again from the same content and letterhead.
 */
package dev.rejoinder.evidence.document;
