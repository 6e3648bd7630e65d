package dev.dagproof.airflow.parsing;

import java.util.Set;

/**
 * Packages whose import takes so long that a DAG file should not do it.
 *
 * @param names of the top packages: {@code pandas}
 */
public record HeavyPackages(Set<String> names) {
  /** Those whose import alone takes from a third of a second to many. */
  public static final HeavyPackages KNOWN =
      new HeavyPackages(
          Set.of(
              "cv2",
              "dask",
              "geopandas",
              "keras",
              "lightgbm",
              "matplotlib",
              "nltk",
              "numpy",
              "pandas",
              "plotly",
              "polars",
              "pyarrow",
              "pyspark",
              "scipy",
              "seaborn",
              "sklearn",
              "snowflake",
              "spacy",
              "statsmodels",
              "tensorflow",
              "torch",
              "transformers",
              "xgboost"));

  public HeavyPackages {
    names = Set.copyOf(names);
  }
}
