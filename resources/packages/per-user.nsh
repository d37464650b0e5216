# The program is always installed for the one who installs it: no question, no administrator.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend
