/** The terms of merchants, each version as it stood, and which were in force when an order was placed. */
package dev.rejoinder.evidence.terms;
