package id.desbumi.access.web;

import id.desbumi.web.Mistakes;

/**
 * Choosing a PIN.
 *
 * @param set there is one already
 * @param password she proves herself by her password; else by the PIN she has
 */
public record PinPage(boolean set, boolean password, Mistakes mistakes) {}
