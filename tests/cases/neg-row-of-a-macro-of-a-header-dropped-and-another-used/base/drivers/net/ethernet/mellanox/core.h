/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MLX_CORE_H
#define _MLX_CORE_H

struct mlx_dev;

unsigned int mlx_read(struct mlx_dev *dev, unsigned int reg);
int mlx_print(char *buf, unsigned int value);

#endif
