package dev.rejoinder.local.demo;

/** Plays three claims. */
public final class Demo {}
