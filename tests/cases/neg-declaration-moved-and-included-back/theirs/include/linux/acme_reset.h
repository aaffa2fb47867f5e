/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_ACME_RESET_H
#define _LINUX_ACME_RESET_H

struct acme_bus;
int acme_bus_reset(struct acme_bus *bus);

#endif /* _LINUX_ACME_RESET_H */
