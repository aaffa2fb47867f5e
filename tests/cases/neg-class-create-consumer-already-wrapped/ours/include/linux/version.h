/* SPDX-License-Identifier: GPL-2.0-only */
#define LINUX_VERSION_CODE 2
