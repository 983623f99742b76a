package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Language;
import java.util.Map;

/** What people at the shop say in the golden letters, in the language of the letter. */
public final class Spoken {

    private Spoken() {}

    public static Map<String, String> about(String scene, Language language) {
        return switch (scene) {
            case "SHOPPER_MESSAGE" -> Map.of("author", "Marta Klein", "isAnswer", "true", "words", words(language));
            case "SHOPPER_MESSAGE_CHARGEBACK" -> Map.of("words", words(language));
            case "SHOPPER_QUESTION" ->
                Map.of(
                        "author",
                        "Marta Klein",
                        "answerBy",
                        "2026-11-07T17:00:00Z",
                        "items",
                        "2",
                        "what.1",
                        what(language),
                        "why.1",
                        why(language),
                        "example.1",
                        example(language),
                        "what.2",
                        whatElse(language),
                        "why.2",
                        why(language));
            case "SHOPPER_QUESTION_CHARGEBACK", "SHOPPER_QUESTION_UNRECOGNISED", "SHOPPER_QUESTION_REMINDER" ->
                Map.of(
                        "answerBy",
                        "2026-11-07T17:00:00Z",
                        "items",
                        "1",
                        "what.1",
                        what(language),
                        "why.1",
                        why(language),
                        "example.1",
                        example(language));
            case "MERCHANT_EVIDENCE_ADDED" ->
                Map.of(
                        "files",
                        "3",
                        "file.1",
                        "photo.jpg",
                        "file.2",
                        "receipt.pdf",
                        "file.3",
                        "notes.zip",
                        "refused.3",
                        refused(language));
            case "MERCHANT_EVIDENCE_ADDED_CLAIM_NONE" ->
                Map.of("files", "1", "file.1", "notes.zip", "refused.1", refused(language));
            default -> Map.of();
        };
    }

    private static String refused(Language language) {
        return switch (language) {
            case EN -> "archives are not taken";
            case DE -> "Archive werden nicht angenommen";
            case IT -> "gli archivi non sono accettati";
            case ES -> "no se aceptan archivos comprimidos";
        };
    }

    private static String words(Language language) {
        return switch (language) {
            case EN ->
                "Thank you for writing.\n\nThe carrier looks for your parcel. I call there again on Tuesday.\n\nMarta";
            case DE ->
                "Danke für Ihre Nachricht.\n\nDer Paketdienst sucht Ihr Paket. Am Dienstag rufe ich dort noch einmal an.\n\nMarta";
            case IT ->
                "Grazie per il Suo messaggio.\n\nIl corriere sta cercando il pacco. Martedì lo chiamo di nuovo.\n\nMarta";
            case ES ->
                "Gracias por tu mensaje.\n\nLa empresa de transporte busca tu paquete. El martes la llamo otra vez.\n\nMarta";
        };
    }

    private static String what(Language language) {
        return switch (language) {
            case EN -> "A photo of the parcel as it arrived.";
            case DE -> "Ein Foto des Pakets, wie es ankam.";
            case IT -> "Una foto del pacco com'è arrivato.";
            case ES -> "Una foto del paquete tal como llegó.";
        };
    }

    private static String whatElse(Language language) {
        return switch (language) {
            case EN -> "The name on the note from the carrier.";
            case DE -> "Der Name auf der Karte des Paketdiensts.";
            case IT -> "Il nome sull'avviso del corriere.";
            case ES -> "El nombre en el aviso de la empresa de transporte.";
        };
    }

    private static String why(Language language) {
        return switch (language) {
            case EN -> "The carrier asks us for it.";
            case DE -> "Der Paketdienst fragt uns danach.";
            case IT -> "Ce la chiede il corriere.";
            case ES -> "La empresa de transporte nos lo pide.";
        };
    }

    private static String example(Language language) {
        return switch (language) {
            case EN -> "a picture of the side with the label.";
            case DE -> "ein Bild der Seite mit dem Aufkleber.";
            case IT -> "un'immagine del lato con l'etichetta.";
            case ES -> "una imagen del lado de la etiqueta.";
        };
    }
}
