package dev.rejoinder.evidence.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/** Finds where a line may break. Java's own breaks differ between its versions, ICU's come with the library. */
class LineBreaks implements FSTextBreaker {

    private final BreakIterator breaks;

    private LineBreaks(BreakIterator breaks) {
        this.breaks = breaks;
    }

    static LineBreaks betweenWords() {
        return new LineBreaks(BreakIterator.getLineInstance(ULocale.ENGLISH));
    }

    static LineBreaks betweenCharacters() {
        return new LineBreaks(BreakIterator.getCharacterInstance(ULocale.ENGLISH));
    }

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public void setText(String text) {
        breaks.setText(text);
    }
}
