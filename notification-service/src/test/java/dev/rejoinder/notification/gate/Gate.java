package dev.rejoinder.notification.gate;

import java.util.List;

/** One rule that every mail keeps. */
interface Gate {

    /** What is wrong with this mail, a sentence each; nothing for a good one. */
    List<String> findings(GoldenMail mail);
}
