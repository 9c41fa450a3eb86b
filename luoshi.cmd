@echo off
rem The luoshi command on Windows: what the script luoshi beside this file does, without its lock.
rem   luoshi test [...]    runs every check and every test
rem   luoshi serve, backup, restore, audit   are the server's; on Windows it needs an outside PostgreSQL (LUOSHI_DB_URL)
rem   luoshi ANYTHING      is given to the command line; luoshi --help says more
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "PART=app"
for %%C in (serve backup restore audit figures) do if /i "%~1"=="%%C" set "PART=server"
set "APP=%ROOT%\.luoshi\%PART%"
set "SOURCES='reader\src\main', 'cli\src\main', 'pom.xml', 'reader\pom.xml', 'cli\pom.xml'"
if "%PART%"=="server" set "SOURCES='reader\src\main', 'packs\src\main', 'app\src\main', 'pom.xml', 'reader\pom.xml', 'packs\pom.xml', 'app\pom.xml'"
set "JDK="

call :try "%LUOSHI_JAVA_HOME%"
call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
  if exist "%%~P" for /d %%D in ("%%~P\*") do call :try "%%~D"
)
if not defined JDK (
  echo luoshi: no JDK 25 or newer found. Install one ^(https://adoptium.net^) or set JAVA_HOME. 1>&2
  exit /b 1
)
if /i "%~1"=="java-home" (
  echo %JDK%
  exit /b 0
)

set "JAVA_HOME=%JDK%"
set "MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
if /i "%~1"=="test" goto test

if exist "%APP%\built" call :changed
if not exist "%APP%\built" (
  call :build || exit /b 1
)
if "%PART%"=="server" (
  "%JDK%\bin\java" -XX:+UseSerialGC %LUOSHI_JAVA_OPTIONS% -jar "%APP%\luoshi-server.jar" %*
  exit /b
)
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=10 -XX:-UsePerfData -Xlog:disable -Xlog:all=off"
"%JDK%\bin\java" -XX:AOTCache="%APP%\luoshi.aot" %FLAGS% -cp "%APP%\luoshi.jar" org.luoshi.cli.Main %*
exit /b %ERRORLEVEL%

:test
call :maven || exit /b 1
shift
call mvn -B -ntp -f "%ROOT%\pom.xml" verify %1 %2 %3 %4 %5 %6 %7 %8 %9
exit /b %ERRORLEVEL%

rem takes a folder when it is a JDK that is new enough; its release file says so without starting it
:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FOUND=%%~V"
set "FOUND=%FOUND:"=%"
if %FOUND% GEQ 25 set "JDK=%~f1"
set "FOUND="
exit /b 0

rem forgets the build when a source is newer
:changed
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:APP\built).LastWriteTime; if (Get-ChildItem -Recurse -File -LiteralPath (%SOURCES% | ForEach-Object { Join-Path $env:ROOT $_ }) | Where-Object LastWriteTime -gt $built | Select-Object -First 1) { exit 1 }"
if errorlevel 1 del "%APP%\built"
exit /b 0

:maven
where mvn >nul 2>nul && exit /b 0
echo luoshi: no Maven found. Install Maven 3.8 or newer ^(https://maven.apache.org^). 1>&2
exit /b 1

:build
call :maven || exit /b 1
echo Building, about a minute ... 1>&2
if not exist "%ROOT%\.luoshi" mkdir "%ROOT%\.luoshi"
type nul >"%ROOT%\.luoshi\started"
if "%PART%"=="server" goto server
call mvn -q -B -ntp -f "%ROOT%\pom.xml" package -pl cli -am -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true >"%ROOT%\.luoshi\build.log" 2>&1
if errorlevel 1 (
  echo luoshi: the build failed, see %ROOT%\.luoshi\build.log 1>&2
  exit /b 1
)
if exist "%APP%" rmdir /s /q "%APP%"
mkdir "%APP%\lib"
copy /y "%ROOT%\cli\target\lib\*.jar" "%APP%\lib\" >nul || exit /b 1
for %%C in ("%ROOT%\cli\target\cli-*.jar") do copy /y "%%~C" "%APP%\luoshi.jar" >nul || exit /b 1
for %%P in ("%APP%\lib\picocli-*.jar") do "%JDK%\bin\java" -cp "%APP%\luoshi.jar" org.luoshi.cli.ModernJar "%%~P" >>"%ROOT%\.luoshi\build.log" 2>&1
"%JDK%\bin\java" -XX:AOTCacheOutput="%APP%\luoshi.aot" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=10 -XX:-UsePerfData -cp "%APP%\luoshi.jar" org.luoshi.cli.Rehearsal "%ROOT%\cli\src\main\aot\sample.txt" >>"%ROOT%\.luoshi\build.log" 2>&1
move /y "%ROOT%\.luoshi\started" "%APP%\built" >nul
exit /b 0

:server
call mvn -q -B -ntp -f "%ROOT%\pom.xml" package -pl app -am -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true >"%ROOT%\.luoshi\build.log" 2>&1
if errorlevel 1 (
  echo luoshi: the build failed, see %ROOT%\.luoshi\build.log 1>&2
  exit /b 1
)
if exist "%APP%" rmdir /s /q "%APP%"
mkdir "%APP%\lib"
copy /y "%ROOT%\app\target\lib\*.jar" "%APP%\lib\" >nul || exit /b 1
for %%C in ("%ROOT%\app\target\app-*.jar") do copy /y "%%~C" "%APP%\luoshi-server.jar" >nul || exit /b 1
move /y "%ROOT%\.luoshi\started" "%APP%\built" >nul
exit /b 0
