package dev.rejoinder.notification.picture;

/** The version grows with each change. */
record StoredPicture(String name, long version, Drawn drawn) {

    String etag() {
        return "\"" + version + "\"";
    }

    Picture shown() {
        String id = name.substring(0, name.indexOf('/')) + "." + version + "@picture";
        return new Picture(id, drawn.mediaType(), drawn.width(), drawn.height(), drawn.content());
    }
}
