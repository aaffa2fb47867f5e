/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MLX_SHOW_H
#define _MLX_SHOW_H

#include "core.h"

#define MLX_COUNTER_SHOW(_name, _reg)					\
static int _name##_show(struct mlx_dev *dev, char *buf)		\
{									\
	return mlx_print(buf, mlx_read(dev, _reg));			\
}

#endif
