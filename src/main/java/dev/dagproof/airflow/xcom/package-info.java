/** What tasks push to XCom. */
@NullMarked
package dev.dagproof.airflow.xcom;

import org.jspecify.annotations.NullMarked;
