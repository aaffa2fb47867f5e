/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef ___LINUX_COMPILER_TYPES_H
#define ___LINUX_COMPILER_TYPES_H

#include <linux/acme_attrs.h>

#endif /* ___LINUX_COMPILER_TYPES_H */
