package org.opencpas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.testClassesShouldResideInTheSamePackageAsImplementation;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The borders that hold for tests too, which {@link ArchitectureTest} leaves out. */
@AnalyzeClasses(packages = "org.opencpas")
class TestArchitectureTest {
  @ArchTest
  static final ArchRule TESTS_STAND_BESIDE_WHAT_THEY_TEST =
      testClassesShouldResideInTheSamePackageAsImplementation();

  @ArchTest
  static final ArchRule TESTS_USE_NEITHER_MOCKS_NOR_JUNIT_4 =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mockito..", "org.easymock..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.junit.Test")
          .because("a mock tests what was expected of the code, not the code");
}
