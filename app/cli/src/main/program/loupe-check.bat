@echo off
rem Grades answers without a window: "loupe-check grade ..." is "loupe check grade ...". Runs on the Java beside it, else on an
rem installed JDK 25 or newer.
setlocal EnableExtensions EnableDelayedExpansion
for %%A in ("%~dp0..") do set "APP=%%~fA"
set "FOUND="
if exist "%APP%\runtime\bin\java.exe" set "FOUND=%APP%\runtime"
call :try "%LOUPE_JAVA%"
call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do for %%B in ("%%~dpJ..") do call :try "%%~fB"
for %%R in (
  "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
  "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\OpenJDK" "%USERPROFILE%\.jdks"
) do if exist "%%~R\" for /d %%D in ("%%~R\*") do call :try "%%~D"
if not defined FOUND (
  echo loupe-check needs Java 25 or newer and found none: install a JDK 25 ^(for example Eclipse Temurin^) or name its folder as JAVA_HOME. 1>&2
  exit /b 2
)
"%FOUND%\bin\java.exe" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m ^
  -Djdk.serialFilter=^^!* -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  "-Dloupe.home=%APP%" %LOUPE_JAVA_OPTS% ^
  -cp "%APP%\lib\*" loupe.cli.check.LoupeCheck %*
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
