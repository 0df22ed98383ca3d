@echo off
rem Starts Orbsieve on Windows: bin\orbsieve COMMAND ...
rem
rem   JAVA_HOME           the Java to use, version 17 or later; otherwise java from the PATH
rem   ORBSIEVE_JAVA_OPTS  more options for the JVM, for instance -Xmx4g
rem
rem Exits with the code of the command (see orbsieve --help), or with 69 when there is no Java 17.
rem The options of the JVM are those of the other launcher, lib\java.options; no class archive is made.
setlocal DisableDelayedExpansion
set "here=%~dp0.."
set "jar=%here%\lib\orbsieve.jar"

if exist "%here%\runtime\bin\java.exe" (
  set "java=%here%\runtime\bin\java.exe"
  goto found
)
if not defined JAVA_HOME goto path
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto found
echo orbsieve: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it>&2
exit /b 69

:path
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined java goto found
echo orbsieve: java not found: install Java, version 17 or later>&2
exit /b 69

:found
if exist "%jar%" goto complete
echo orbsieve: "%jar%" is missing: the distribution is not complete>&2
exit /b 69

:complete
rem One start of Java tells its version and whether it has the vectors' module.
set "major="
for /f "tokens=2 delims=@." %%v in ('""%java%" --list-modules 2^>nul" ^| findstr /b "java.base@"') do set "major=%%v"
for /f "delims=+-" %%v in ("%major%") do set "major=%%v"
if not defined major goto old
if %major% LSS 17 goto old
set "vectors="
"%java%" --list-modules 2>nul | findstr /b "jdk.incubator.vector" >nul && set "vectors=--add-modules=jdk.incubator.vector"

"%java%" "@%here%\lib\java.options" %vectors% %ORBSIEVE_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

:old
echo orbsieve: Java 17 or later is needed; "%java%" is older>&2
exit /b 69
