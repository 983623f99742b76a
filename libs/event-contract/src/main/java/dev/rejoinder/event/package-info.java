/** The facts on Rejoinder's topics. A breaking change is a new version of a fact beside the old one. */
package dev.rejoinder.event;
