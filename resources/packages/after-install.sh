#!/bin/bash
# Runs as root after the files of the deb package are in place. electron-builder fills in the names.

link='/usr/bin/${executable}'
program='/opt/${sanitizedProductName}/${executable}'
if command -v update-alternatives > /dev/null; then
    update-alternatives --install "$link" '${executable}' "$program" 100
else
    ln -sf "$program" "$link"
fi

# Always with root's rights: whether ordinary users may create namespaces cannot be tried as root, and a kernel that
# allows them today may be set otherwise tomorrow. Chromium takes namespaces first and this only where it must.
chown root:root '/opt/${sanitizedProductName}/chrome-sandbox'
chmod 4755 '/opt/${sanitizedProductName}/chrome-sandbox'

if command -v update-mime-database > /dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database > /dev/null; then update-desktop-database /usr/share/applications || true; fi

# Ubuntu 24.04 and later let a program have namespaces only by such a profile; older AppArmor cannot read it.
profile='/opt/${sanitizedProductName}/resources/apparmor-profile'
if command -v apparmor_parser > /dev/null && apparmor_parser --skip-kernel-load "$profile" > /dev/null 2>&1; then
    cp -f "$profile" '/etc/apparmor.d/${executable}'
    apparmor_parser --replace --write-cache --skip-read-cache '/etc/apparmor.d/${executable}' || true
fi

exit 0
