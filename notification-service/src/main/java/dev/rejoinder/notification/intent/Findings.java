package dev.rejoinder.notification.intent;

import java.util.List;
import java.util.Map;

/**
 * What the rules find in a mail, each with its reasons: the rule's language and the words it found.
 *
 * @param upset why its writer seems to have had enough; empty if not
 */
record Findings(Map<Intent, List<String>> intents, List<String> upset) {}
