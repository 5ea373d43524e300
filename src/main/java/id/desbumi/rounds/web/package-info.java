/** {@code /pendataan}: rounds, the list of an RT at the door, and the village's dusun and RT. */
@NullMarked
package id.desbumi.rounds.web;

import org.jspecify.annotations.NullMarked;
