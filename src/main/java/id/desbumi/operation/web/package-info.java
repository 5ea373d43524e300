/** The administrator's page. */
@NullMarked
package id.desbumi.operation.web;

import org.jspecify.annotations.NullMarked;
