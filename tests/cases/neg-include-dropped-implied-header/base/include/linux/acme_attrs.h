/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_ACME_ATTRS_H
#define _LINUX_ACME_ATTRS_H

#define acme_likely(x) __builtin_expect(!!(x), 1)

#endif /* _LINUX_ACME_ATTRS_H */
