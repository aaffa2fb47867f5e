/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ACME_WINDOWS_H
#define _ACME_WINDOWS_H

#define ACME_WINDOW(ofs) (0x4000 + (ofs))

#endif /* _ACME_WINDOWS_H */
