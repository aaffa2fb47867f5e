/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BLOB_H
#define _BLOB_H

#include <linux/types.h>

int blob_size(size_t *size);

#endif
