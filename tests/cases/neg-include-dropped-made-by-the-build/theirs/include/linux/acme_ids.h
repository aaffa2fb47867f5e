/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_ACME_IDS_H
#define _LINUX_ACME_IDS_H

#define ACME_ID_PORT 7
#define ACME_ID_BUS 8

#endif /* _LINUX_ACME_IDS_H */
