/** What the tests of several services share: started backends, topics, a settable clock, tokens, rules. */
package dev.rejoinder.testing;
