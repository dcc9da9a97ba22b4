@echo off
rem Runs Parley from its sources: builds (quickly, when nothing changed) and starts. The exit code is 70 when that fails.
setlocal
set "ROOT=%~dp0"
set "HOME_DIR=%ROOT%artifacts\launcher"
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
where dotnet >nul 2>nul
if errorlevel 1 (
  echo error: the command 'dotnet' was not found, and Parley runs on .NET 10 1>&2
  echo hint: install the .NET 10 SDK and see that it is on the PATH 1>&2
  exit /b 70
)
if not exist "%HOME_DIR%" mkdir "%HOME_DIR%"
pushd "%ROOT%"
dotnet build src\Parley.Cli --configuration Release --artifacts-path "%HOME_DIR%" -property:RunAnalyzers=false -property:GenerateDocumentationFile=false --nologo --verbosity quiet >"%HOME_DIR%\build.log" 2>&1
if errorlevel 1 (
  popd
  type "%HOME_DIR%\build.log" 1>&2
  echo error: Parley could not be built 1>&2
  exit /b 70
)
popd
dotnet "%HOME_DIR%\bin\Parley.Cli\release\parley.dll" %*
exit /b %ERRORLEVEL%
