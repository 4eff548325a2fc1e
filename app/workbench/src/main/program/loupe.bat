@echo off
rem Starts Loupe on an installed JDK 25 or newer: "loupe" opens the workbench, "loupe --help" lists the commands.
setlocal EnableExtensions EnableDelayedExpansion
for %%A in ("%~dp0..") do set "APP=%%~fA"
set "FOUND="
call :try "%LOUPE_JAVA%"
call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do for %%B in ("%%~dpJ..") do call :try "%%~fB"
for %%R in (
  "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
  "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\OpenJDK" "%USERPROFILE%\.jdks"
) do if exist "%%~R\" for /d %%D in ("%%~R\*") do call :try "%%~D"
if not defined FOUND (
  echo Loupe needs Java 25 or newer and found none: install a JDK 25 ^(for example Eclipse Temurin^) or name its folder as JAVA_HOME. 1>&2
  exit /b 2
)
rem The bench works with a model as large as the small GPT-2; everything else is small.
set "HEAP=-Xmx768m"
if "%~1"=="bench" set "HEAP=-Xmx3g"
"%FOUND%\bin\java.exe" -XX:+UseParallelGC -Xms96m %HEAP% -Xshare:auto ^
  --enable-native-access=javafx.graphics,ALL-UNNAMED ^
  --module-path "%APP%\lib\javafx" --add-modules ALL-MODULE-PATH,jdk.incubator.vector ^
  -Djdk.serialFilter=^^!* -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  "-Dloupe.home=%APP%" %LOUPE_JAVA_OPTS% ^
  -cp "%APP%\lib\*" loupe.workbench.Main %*
exit /b %ERRORLEVEL%

:try
if defined FOUND exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "MAJOR=0"
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "delims=.-+" %%M in ("%%~V") do set "MAJOR=%%M"
if %MAJOR% GEQ 25 set "FOUND=%~1"
exit /b 0
