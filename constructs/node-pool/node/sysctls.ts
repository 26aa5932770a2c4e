/**
 * Settings of the Linux kernel of a node, named as in Azure's API. Whole numbers in the ranges below (AKS-E0560).
 *
 * A change rotates the pool. Every `@default` is what AKS sets, and may move with a node image.
 *
 * @see https://learn.microsoft.com/azure/aks/custom-node-configuration-reference
 */
export interface Sysctls {
  /**
   * Asynchronous I/O requests that may be open at once: 65536 to 6553500 (`fs.aio-max-nr`).
   *
   * @default 65536
   */
  readonly fsAioMaxNr?: number;

  /**
   * Files that the whole node may have open: 8192 to 12000500 (`fs.file-max`).
   *
   * @default - no limit in practice, which a number here lowers
   */
  readonly fsFileMax?: number;

  /**
   * Files that a user may watch with inotify: 781250 to 2097152 (`fs.inotify.max_user_watches`).
   *
   * @default 1048576
   */
  readonly fsInotifyMaxUserWatches?: number;

  /**
   * Files that a process may have open: 8192 to 20000500 (`fs.nr_open`).
   *
   * @default - 1048576 on Ubuntu, more on Azure Linux
   */
  readonly fsNrOpen?: number;

  /**
   * Threads of the whole node: 20 to 513785 (`kernel.threads-max`).
   *
   * @default - by the memory of the node
   */
  readonly kernelThreadsMax?: number;

  /**
   * Packets that may wait for the kernel on the way in: 1000 to 3240000 (`net.core.netdev_max_backlog`).
   *
   * @default 1000
   */
  readonly netCoreNetdevMaxBacklog?: number;

  /**
   * Bytes that a socket may use beside its buffers: 20480 to 4194304 (`net.core.optmem_max`).
   *
   * @default - 20480, on Ubuntu 24.04 131072
   */
  readonly netCoreOptmemMax?: number;

  /**
   * Bytes of a socket's receive buffer: 212992 to 134217728 (`net.core.rmem_default`).
   *
   * @default 212992
   */
  readonly netCoreRmemDefault?: number;

  /**
   * Bytes that a socket's receive buffer may grow to: 212992 to 134217728 (`net.core.rmem_max`).
   *
   * @default - 1048576 on Ubuntu, 212992 on Azure Linux
   */
  readonly netCoreRmemMax?: number;

  /**
   * Connections that may wait for a listening socket: 4096 to 3240000 (`net.core.somaxconn`).
   *
   * @default 16384
   */
  readonly netCoreSomaxconn?: number;

  /**
   * Bytes of a socket's send buffer: 212992 to 134217728 (`net.core.wmem_default`).
   *
   * @default 212992
   */
  readonly netCoreWmemDefault?: number;

  /**
   * Bytes that a socket's send buffer may grow to: 212992 to 134217728 (`net.core.wmem_max`).
   *
   * @default 212992
   */
  readonly netCoreWmemMax?: number;

  /**
   * Last port for outgoing connections (AKS-E0561): 32768 to 65535 (`net.ipv4.ip_local_port_range`).
   *
   * @default 60999
   */
  readonly netIpv4IpLocalPortRangeMax?: number;

  /**
   * First port for outgoing connections, below the last (AKS-E0562): 1024 to 60999 (`net.ipv4.ip_local_port_range`).
   *
   * @default 32768
   */
  readonly netIpv4IpLocalPortRangeMin?: number;

  /**
   * ARP entries below which none is removed: 128 to 80000 (`net.ipv4.neigh.default.gc_thresh1`).
   *
   * @default 4096
   */
  readonly netIpv4NeighDefaultGcThresh1?: number;

  /**
   * ARP entries until old ones go, not below the first (AKS-E0563): 512 to 90000 (`net.ipv4.neigh.default.gc_thresh2`).
   *
   * @default 8192
   */
  readonly netIpv4NeighDefaultGcThresh2?: number;

  /**
   * ARP entries at most, not below the second (AKS-E0563): 1024 to 100000 (`net.ipv4.neigh.default.gc_thresh3`).
   *
   * @default 16384
   */
  readonly netIpv4NeighDefaultGcThresh3?: number;

  /**
   * Seconds that a closed connection waits for the other side: 5 to 120 (`net.ipv4.tcp_fin_timeout`).
   *
   * @default 60
   */
  readonly netIpv4TcpFinTimeout?: number;

  /**
   * Seconds between two keep-alive probes: 10 to 90 (`net.ipv4.tcp_keepalive_intvl`).
   *
   * @default 75
   */
  readonly netIpv4TcpKeepaliveIntvl?: number;

  /**
   * Probes without an answer after which a connection is dead: 1 to 15 (`net.ipv4.tcp_keepalive_probes`).
   *
   * @default 9
   */
  readonly netIpv4TcpKeepaliveProbes?: number;

  /**
   * Seconds of silence before the first keep-alive probe: 30 to 432000 (`net.ipv4.tcp_keepalive_time`).
   *
   * @default 7200
   */
  readonly netIpv4TcpKeepaliveTime?: number;

  /**
   * Connections that may be half open: 128 to 3240000 (`net.ipv4.tcp_max_syn_backlog`).
   *
   * @default 16384
   */
  readonly netIpv4TcpMaxSynBacklog?: number;

  /**
   * Closed connections that are remembered at once: 8000 to 1440000 (`net.ipv4.tcp_max_tw_buckets`).
   *
   * @default - 262144 on Ubuntu, 131072 on Azure Linux
   */
  readonly netIpv4TcpMaxTwBuckets?: number;

  /**
   * Whether closed connections may be reused for new ones at once (`net.ipv4.tcp_tw_reuse`).
   *
   * @default false - as soon as any sysctl is given, because the provider then always sends it; else Linux's own 2
   */
  readonly netIpv4TcpTwReuse?: boolean;

  /**
   * Buckets of the table of tracked connections: 65536 to 524288 (`net.netfilter.nf_conntrack_buckets`).
   *
   * @default - by the memory of the node
   */
  readonly netNetfilterNfConntrackBuckets?: number;

  /**
   * Connections that are tracked at once: 131072 to 2097152 (`net.netfilter.nf_conntrack_max`).
   *
   * @default - by the memory of the node
   */
  readonly netNetfilterNfConntrackMax?: number;

  /**
   * Memory maps of a process: 65530 to 262144 (`vm.max_map_count`).
   *
   * @default - 65530 on Ubuntu 22.04, 1048576 on newer images, which a number here lowers
   */
  readonly vmMaxMapCount?: number;

  /**
   * Readiness to swap, where 0 would never reach the node: 1 to 100 (`vm.swappiness`).
   *
   * @default 60
   */
  readonly vmSwappiness?: number;

  /**
   * Readiness to drop cached folders and files: 1 to 100 (`vm.vfs_cache_pressure`).
   *
   * @default 100
   */
  readonly vmVfsCachePressure?: number;
}
