@echo off
rem Opens the local page of jrbundle in the browser: double-click it. The first time, it sets up what it needs.
setlocal
title jrbundle
cd /d "%~dp0.."

".venv\Scripts\python.exe" -c "import bundler.web.server" >nul 2>nul
if not errorlevel 1 goto open

set "python="
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if not errorlevel 1 set "python=py -3"
if not defined python (
    python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
    if not errorlevel 1 set "python=python"
)
if not defined python (
    echo error: there is no Python 3.11 or newer on this computer
    echo   mend: install Python from python.org, then open this again
    goto failed
)
echo Setting up jrbundle. This is done once and takes a few minutes; it needs the internet.
%python% -m venv .venv
if errorlevel 1 goto broken
".venv\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --editable ".[web]"
if errorlevel 1 goto broken

:open
echo Opening the page in your browser. Keep this window open while you work; close it to end.
".venv\Scripts\python.exe" -m bundler serve %*
if errorlevel 1 goto failed
exit /b 0

:broken
echo error: the setting up did not come to its end
echo   mend: look at the lines above; is the internet there? Then open this again

:failed
pause
exit /b 1
