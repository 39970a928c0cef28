@echo off
rem Starts Hearthside from a checkout: finds a JDK 25 or newer, builds when there is no build yet,
rem and runs with the same verbs as the installed program.
setlocal EnableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JDK="

if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do if not defined JDK for %%D in ("%%~dpJ..") do call :try "%%~fD"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    if not defined JDK if exist "%%~R" for /d %%D in ("%%~R\*") do call :try "%%~fD"
)
if not defined JDK (
    echo hearthside: no JDK 25 or newer found; install one ^(for example Eclipse Temurin 25 from https://adoptium.net^) or point JAVA_HOME to it 1>&2
    exit /b 1
)

set "STALE=1"
if exist "%HOME_DIR%\app\target\.built" (
    for /f %%A in ('powershell -NoProfile -Command "$b=(Get-Item '%HOME_DIR%\app\target\.built').LastWriteTimeUtc; $s='core','persistence','reports','app' | ForEach-Object { Get-ChildItem -Recurse -File ('%HOME_DIR%\' + $_ + '\src'), ('%HOME_DIR%\' + $_ + '\pom.xml') } | Where-Object { $_.LastWriteTimeUtc -gt $b } | Select-Object -First 1; if ($s) { 1 } else { 0 }"') do set "STALE=%%A"
)
if "%STALE%"=="1" (
    where mvn >nul 2>nul || (
        echo hearthside: the program has to be built first and Maven is missing; install Maven 3.8 or newer 1>&2
        exit /b 1
    )
    echo hearthside: building, this takes a minute or two the first time ... 1>&2
    if exist "%HOME_DIR%\app\target\lib" rmdir /s /q "%HOME_DIR%\app\target\lib"
    if exist "%HOME_DIR%\app\target\javafx" rmdir /s /q "%HOME_DIR%\app\target\javafx"
    pushd "%HOME_DIR%"
    set "JAVA_HOME=!JDK!"
    call mvn -q -B -DskipTests -P "!format" -pl app -am package 1>&2
    if errorlevel 1 (
        popd
        echo hearthside: the build failed; see the lines above 1>&2
        exit /b 1
    )
    popd
    type nul > "%HOME_DIR%\app\target\.built"
)

for %%J in ("%HOME_DIR%\app\target\hearthside-app-*.jar") do set "APP=%%~fJ"
"%JDK%\bin\java" --module-path "%HOME_DIR%\app\target\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -cp "%APP%;%HOME_DIR%\app\target\lib\*" org.hearthside.app.Main %*
exit /b %ERRORLEVEL%

:try
if defined JDK goto :eof
if not exist "%~1\bin\javac.exe" goto :eof
if not exist "%~1\release" goto :eof
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%M in ("%%~V") do if %%M GEQ 25 set "JDK=%~1"
goto :eof
