@NullMarked
package nl.intervisie.workshop;

import org.jspecify.annotations.NullMarked;
