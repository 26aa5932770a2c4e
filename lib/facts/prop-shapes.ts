// Written by `npm run prop-shapes` from the types of the public API; do not edit.

/** @internal what each prop of a struct takes */
export const STRUCTS: Record<string, string> = {
  AddedPoolOptions:
    "capacityReservationGroup?:ICapacityReservationGroup dedicatedHostGroup?:IDedicatedHostGroup gpuDriver?:GpuDriver spot?:SpotOptions taints?:[NodeTaint]",
  AddressOverlap: "allowed:boolean first:AddressRange second:AddressRange",
  AddressRange: "name:text range:text use:AddressUse",
  AddressSpace:
    "arithmetic:text name:text needed:number neededInRotation:number partial:[text] unit:text capacity?:number left?:number ranges?:[text] smallestPrefix?:number smallestPrefixWithRotation?:number",
  AdvancedNetworking: "observability?:boolean security?:boolean",
  AksClusterAttributes:
    "clusterId:text clusterFqdn?:text clusterKubernetesVersion?:text clusterName?:text clusterNodeResourceGroupName?:text clusterOidcIssuerUrl?:text clusterResourceGroupName?:text",
  AksClusterLookup: "name:text resourceGroupName:text",
  AksClusterProps:
    "access:ClusterAccess apiServer:ApiServerAccess resourceGroup:IResourceGroup systemPool:SystemPoolOptions addons?:ClusterAddons azurePolicy?:boolean diskEncryption?:IDiskEncryption dnsPrefix?:text egress?:Egress encryptAtHost?:boolean etcdEncryption?:EtcdEncryption identity?:ClusterIdentity imageCleanerIntervalHours?:number kubeletIdentity?:IManagedIdentity linuxAdmin?:any location?:text maintenance?:MaintenanceOptions name?:text network?:NetworkProfile nodeResourceGroupName?:text nodeSubnet?:ISubnet nodeVersion?:KubernetesVersion outputs?:boolean preventDestroy?:boolean reachableRanges?:[text] runCommand?:boolean supportPlan?:SupportPlan tags?:{text} tier?:ClusterTier upgradeOverride?:UpgradeOverride upgrades?:UpgradePolicy verifyVersion?:boolean version?:KubernetesVersion windowsNodes?:WindowsNodesOptions",
  AksProblem: "code:text message:text path:text",
  AksWarning: "acknowledged:boolean code:text message:text path:text reason?:text",
  ApiServerZoneProps: "resourceGroup:IResourceGroup location?:text subzone?:text tags?:{text} vnetIntegrated?:boolean",
  AutoscaleOptions: "max:number min:number cpuPercent?:number memoryPercent?:number scaleDownAfterSeconds?:number",
  AutoscalerOptions:
    "balanceSimilarPools?:boolean evictDaemonSetsFromEmptyNodes?:boolean evictDaemonSetsFromOccupiedNodes?:boolean expander?:AutoscalerExpander ignoreDaemonSetUtilization?:boolean keepNodesWithLocalStorage?:boolean keepNodesWithSystemPods?:boolean maxEmptyNodesDeletedAtOnce?:number maxGracefulTerminationSeconds?:number maxNodeProvisioningMinutes?:number maxUnreadyNodes?:number maxUnreadyPercent?:number newPodScaleUpDelaySeconds?:number scaleDownDelayAfterAddMinutes?:number scaleDownDelayAfterDeleteMinutes?:number scaleDownDelayAfterFailureMinutes?:number scaleDownUnneededMinutes?:number scaleDownUnreadyMinutes?:number scaleDownUtilizationPercent?:number scanIntervalSeconds?:number",
  AzureCniNodeSubnetOptions: "dnsServiceIp?:text serviceCidr?:text networkPolicy?:NetworkPolicyEngine",
  AzureCniOverlayOptions:
    "dnsServiceIp?:text serviceCidr?:text advancedNetworking?:AdvancedNetworking dataPlane?:NetworkDataPlane dualStack?:DualStackRanges networkPolicy?:NetworkPolicyEngine podCidr?:text",
  AzureCniPodSubnetOptions:
    "dnsServiceIp?:text serviceCidr?:text advancedNetworking?:AdvancedNetworking dataPlane?:NetworkDataPlane networkPolicy?:NetworkPolicyEngine",
  BackupRetentionOptions:
    "days:number firstOfDayDays?:number firstOfMonthDays?:number firstOfWeekDays?:number firstOfYearDays?:number",
  BackupSelectionOptions:
    "clusterScopedResources?:boolean excludedNamespaces?:[text] excludedResourceTypes?:[text] includedNamespaces?:[text] includedResourceTypes?:[text] labelSelectors?:[text] volumes?:boolean",
  BackupStorageOptions: "containerName:text storageAccountId:text",
  BackupVaultLookup: "name:text resourceGroupName:text",
  BackupVaultProps:
    "resourceGroup:IResourceGroup crossRegionRestore?:boolean immutability?:BackupImmutability location?:text name?:text redundancy?:BackupRedundancy softDelete?:BackupSoftDelete softDeleteRetentionDays?:number tags?:{text}",
  BilledItem:
    "kind:BilledKind path:text product:text unit:text billedWhenIdle?:boolean byUse?:boolean least?:number measure?:text most?:number note?:text poolName?:text reservable?:boolean upgradePeak?:number",
  CapacityAmounts: "partial:[text] cpuMillis?:number dataDisks?:number memoryMib?:number nodes?:number pods?:number",
  CapacityReservationGroupAttributes:
    "capacityReservationGroupId:text location?:text reservedCapacity?:[ReservedCapacity] zones?:[text]",
  CapacityReservationGroupProps: "resourceGroup:IResourceGroup location?:text name?:text tags?:{text} zones?:[text]",
  CapacityReservationOptions: "instances:number vmSize:VmSize zone?:text name?:text tags?:{text}",
  CapacityReservationProps:
    "instances:number vmSize:VmSize zone?:text name?:text tags?:{text} group:ICapacityReservationGroup",
  CapacitySituations: "all:CapacityAmounts upgrading:CapacityAmounts zoneLost:CapacityAmounts upgradePeakNodes?:number",
  ClaimTemplate: "size:text access?:VolumeAccess storageClassName?:text",
  ClusterAddons:
    "aiToolchainOperator?:boolean applicationGatewayIngress?:ApplicationGatewayIngress autoscaler?:AutoscalerOptions bootstrapCache?:BootstrapCache confidentialComputing?:ConfidentialComputing costAnalysis?:boolean customCaCertificates?:[text] defender?:Defender httpProxy?:HttpProxy keyVaultSecrets?:KeyVaultSecrets serviceMesh?:ServiceMesh storageDrivers?:StorageDrivers virtualNodes?:VirtualNodes webAppRouting?:WebAppRouting workloadAutoscalers?:WorkloadAutoscalers",
  ClusterBackupProps:
    "cluster:IAksCluster retention:BackupRetentionOptions schedule:BackupSchedule snapshotGroup:IResourceGroup storage:BackupStorageOptions vault:IBackupVault controlPlanePrincipalId?:text name?:text selection?:BackupSelectionOptions",
  ClusterConnectionProps:
    "cluster:IAksCluster cloud?:AzureCloud ignoreAnnotations?:[text] ignoreLabels?:[text] login?:KubeLogin proxyUrl?:text",
  ClusterGrantOptions: "fetchCredentials?:boolean namespace?:text",
  ClusterGrantProps:
    "fetchCredentials?:boolean namespace?:text cluster:IAksCluster principal:IPrincipal role:ClusterRole",
  ClusterRangesOptions: "dnsServiceIp?:text serviceCidr?:text",
  ClusterVnetAttributes:
    "resourceGroup:IResourceGroup virtualNetworkId:text addressRanges?:[text] carveFrom?:[text] location?:text tags?:{text}",
  ClusterVnetProps:
    "addressRanges:[text] resourceGroup:IResourceGroup carveFrom?:[text] dnsServers?:[text] location?:text name?:text tags?:{text}",
  ConfidentialComputing: "sgxQuoteHelper?:boolean",
  ContainerInsightsOptions:
    "intervalMinutes?:number location?:text name?:text namespaces?:ContainerInsightsNamespaces preset?:ContainerInsightsPreset resourceGroup?:IResourceGroup streams?:[ContainerInsightsStream] tags?:{text}",
  ContainerInsightsProps:
    "intervalMinutes?:number location?:text name?:text namespaces?:ContainerInsightsNamespaces preset?:ContainerInsightsPreset resourceGroup?:IResourceGroup streams?:[ContainerInsightsStream] tags?:{text} cluster:IAksCluster workspace:ILogWorkspace",
  ContainerLifecycle: "postStart?:LifecycleHook preStop?:LifecycleHook",
  ContainerOptions:
    "image:text name:text resources:ContainerResources args?:[text] capabilities?:[text] command?:[text] env?:{EnvValue} envFrom?:[EnvSource] lifecycle?:ContainerLifecycle mounts?:[VolumeMount] ports?:[ContainerPort] probes?:ContainerProbes workingDir?:text writableRoot?:boolean",
  ContainerPort: "port:number name?:text protocol?:PortProtocol",
  ContainerProbes: "liveness?:Probe readiness?:Probe startup?:Probe",
  ContainerRegistryLookup: "name:text resourceGroupName:text",
  ContainerResources: "cpu:text memory:text cpuLimit?:text devices?:{text} ephemeralStorage?:text memoryLimit?:text",
  ControlPlaneLogPresetEntry: "component:ControlPlaneComponent reason:text",
  ControlPlaneLogsOptions:
    "components?:[ControlPlaneComponent] name?:text platformMetrics?:boolean preset?:ControlPlaneLogPreset savedQueries?:boolean storageAccountId?:text",
  ControlPlaneLogsProps:
    "components?:[ControlPlaneComponent] name?:text platformMetrics?:boolean preset?:ControlPlaneLogPreset savedQueries?:boolean storageAccountId?:text cluster:IAksCluster workspace:ILogWorkspace",
  CronJobProps:
    "containers:[ContainerOptions] dns?:PodDns gmsaCredentialSpecName?:text hostAliases?:[HostAlias] hostNetwork?:boolean identity?:WorkloadIdentity imagePullSecrets?:[text] initContainers?:[ContainerOptions] mountApiToken?:boolean nodeLabels?:{text} os?:PodOs podAnnotations?:{text} podLabels?:{text} pool?:INodePool pools?:[INodePool] priorityClassName?:text privileges?:PodPrivileges runtimeClassName?:text serviceAccountName?:text spread?:PodSpread terminationGraceSeconds?:number tolerations?:[NodeTaint] connection:IClusterConnection namespace:INamespace name?:text completions?:number deadlineSeconds?:number parallelism?:number restartInPlace?:boolean retries?:number schedule:text concurrency?:JobConcurrency keepFailed?:number keepSuccessful?:number startWithinSeconds?:number suspend?:boolean timeZone?:text",
  CustomVmSize:
    "memoryGib:number name:text vCpus:number acceleratedNetworking?:boolean architecture?:CpuArchitecture cacheDiskGib?:number encryptionAtHost?:boolean ephemeralOsDisk?:boolean family?:text gpus?:number localNvmeDisks?:number localNvmeGibEach?:number maxDataDisks?:number maxNics?:number nestedVirtualization?:boolean premiumDisks?:boolean tempDiskGib?:number",
  DaemonSetProps:
    "containers:[ContainerOptions] dns?:PodDns gmsaCredentialSpecName?:text hostAliases?:[HostAlias] hostNetwork?:boolean identity?:WorkloadIdentity imagePullSecrets?:[text] initContainers?:[ContainerOptions] mountApiToken?:boolean nodeLabels?:{text} os?:PodOs podAnnotations?:{text} podLabels?:{text} pool?:INodePool pools?:[INodePool] priorityClassName?:text privileges?:PodPrivileges runtimeClassName?:text serviceAccountName?:text spread?:PodSpread terminationGraceSeconds?:number tolerations?:[NodeTaint] connection:IClusterConnection namespace:INamespace name?:text minReadySeconds?:number rolloutTimeoutMinutes?:number waitForRollout?:boolean rollout?:Rollout",
  DailyMaintenanceOptions:
    "durationHours:number startTime:text notAllowed?:[MaintenanceSpan] startDate?:text timeZone?:MaintenanceTimeZone everyDays?:number",
  DedicatedHostGroupAttributes:
    "dedicatedHostGroupId:text faultDomains?:number hostSkus?:[text] location?:text zone?:text",
  DedicatedHostGroupProps:
    "resourceGroup:IResourceGroup automaticPlacement?:boolean faultDomains?:number location?:text name?:text tags?:{text} zone?:text",
  DedicatedHostOptions:
    "sku:DedicatedHostSku faultDomain?:number license?:DedicatedHostLicense name?:text replaceOnFailure?:boolean tags?:{text}",
  DedicatedHostProps:
    "sku:DedicatedHostSku faultDomain?:number license?:DedicatedHostLicense name?:text replaceOnFailure?:boolean tags?:{text} group:IDedicatedHostGroup location?:text",
  Defender: "logWorkspace:ILogWorkspace",
  DeploymentProps:
    "containers:[ContainerOptions] dns?:PodDns gmsaCredentialSpecName?:text hostAliases?:[HostAlias] hostNetwork?:boolean identity?:WorkloadIdentity imagePullSecrets?:[text] initContainers?:[ContainerOptions] mountApiToken?:boolean nodeLabels?:{text} os?:PodOs podAnnotations?:{text} podLabels?:{text} pool?:INodePool pools?:[INodePool] priorityClassName?:text privileges?:PodPrivileges runtimeClassName?:text serviceAccountName?:text spread?:PodSpread terminationGraceSeconds?:number tolerations?:[NodeTaint] connection:IClusterConnection namespace:INamespace name?:text minReadySeconds?:number rolloutTimeoutMinutes?:number waitForRollout?:boolean disruptionBudget?:DisruptionBudget replicas?:Replicas rollout?:Rollout",
  DiskAccessLookup: "name:text resourceGroupName:text",
  DiskAccessProps: "resourceGroup:IResourceGroup location?:text name?:text tags?:{text}",
  DiskEncryptionLookup: "name:text resourceGroupName:text",
  DiskEncryptionProps:
    "key:IKeyVaultKey resourceGroup:IResourceGroup followKeyRotation?:boolean identity?:IManagedIdentity kind?:DiskEncryptionKind location?:text name?:text tags?:{text}",
  DiskSnapshotLookup: "name:text resourceGroupName:text",
  DiskSnapshotProps:
    "disk:IManagedDisk resourceGroup:IResourceGroup incremental?:boolean location?:text name?:text networkAccess?:DiskNetworkAccess tags?:{text}",
  DiskVolumeProps:
    "disk:IManagedDisk access?:[VolumeAccess] blockDevice?:boolean caching?:DiskCaching fileSystem?:VolumeFileSystem mountOptions?:[text] name?:text sizeGib?:number connection:IClusterConnection namespace:INamespace",
  DualStackRanges: "podCidr?:text serviceCidr?:text",
  EmptyDirOptions: "inMemory?:boolean sizeLimit?:text",
  EntraIdAccessOptions: "admins:[EntraGroup] azureRbac?:boolean tenantId?:text",
  EnvSourceOptions: "optional?:boolean prefix?:text",
  EtcdEncryptionOptions: "keyId:text keyVaultId:text networkAccess?:KeyVaultNetworkAccess",
  ExposeOptions: "ports:[ServicePort] exposure?:ServiceExposure from?:[NetworkPeer] name?:text",
  FileShareStorageClassProps:
    "connection:IClusterConnection expandable?:boolean mountOptions?:[text] name?:text privateEndpoint?:boolean protocol?:FileShareProtocol reclaim?:VolumeReclaim sku?:FileShareSku tags?:{text}",
  GrafanaProps:
    "admins:[IPrincipal] resourceGroup:IResourceGroup workspaces:[IMonitorWorkspace] apiKeys?:boolean fixedOutboundAddresses?:boolean location?:text name?:text publicAccess?:boolean tags?:{text} version?:GrafanaVersion zoneRedundant?:boolean",
  HostAlias: "hostNames:[text] ipAddress:text",
  HttpHookOptions: "port:number headers?:{text} https?:boolean path?:text",
  HttpProbeOptions:
    "failureThreshold?:number initialDelaySeconds?:number periodSeconds?:number successThreshold?:number timeoutSeconds?:number port:number headers?:{text} https?:boolean path?:text",
  HttpProxy: "httpsUrl?:text httpUrl?:text noProxy?:[text] trustedCaCertificate?:text",
  InboundRuleOptions:
    "from:TrafficSource ports:[PortRange] description?:text priority?:number protocol?:TrafficProtocol",
  IngressPath: "service:WorkloadService path?:text pathType?:IngressPathType port?:number",
  IngressProps:
    "connection:IClusterConnection namespace:INamespace rules:[IngressRule] tls:IngressTls annotations?:{text} ingressClass?:IngressClass labels?:{text} name?:text",
  IngressRule: "host:text paths:[IngressPath]",
  InternalBalancerOptions: "ipAddress?:text subnetName?:text",
  IstioOptions:
    "revisions:[text] certificateAuthority?:MeshCertificateAuthority externalIngressGateway?:boolean internalIngressGateway?:boolean",
  JobOptions: "completions?:number deadlineSeconds?:number parallelism?:number restartInPlace?:boolean retries?:number",
  JobProps:
    "containers:[ContainerOptions] dns?:PodDns gmsaCredentialSpecName?:text hostAliases?:[HostAlias] hostNetwork?:boolean identity?:WorkloadIdentity imagePullSecrets?:[text] initContainers?:[ContainerOptions] mountApiToken?:boolean nodeLabels?:{text} os?:PodOs podAnnotations?:{text} podLabels?:{text} pool?:INodePool pools?:[INodePool] priorityClassName?:text privileges?:PodPrivileges runtimeClassName?:text serviceAccountName?:text spread?:PodSpread terminationGraceSeconds?:number tolerations?:[NodeTaint] connection:IClusterConnection namespace:INamespace name?:text completions?:number deadlineSeconds?:number parallelism?:number restartInPlace?:boolean retries?:number timeoutMinutes?:number waitForCompletion?:boolean",
  KeyVaultKeyAttributes: "vault:IKeyVault keyId?:text versionlessKeyId?:text",
  KeyVaultKeyLookup: "name:text vault:IKeyVault",
  KeyVaultKeyProps:
    "vault:IKeyVault hsm?:boolean name?:text operations?:[KeyOperation] rotation?:KeyRotation sizeBits?:number tags?:{text}",
  KeyVaultLookup: "name:text resourceGroupName:text",
  KeyVaultProps:
    "name:text resourceGroup:IResourceGroup firewall?:VaultFirewall keyOfficers?:[IPrincipal] location?:text sku?:KeyVaultSku softDeleteRetentionDays?:number tags?:{text} tenantId?:text",
  KubeLoginGithubOptions: "tenantId?:text clientId:text",
  KubeLoginIdentityOptions: "tenantId?:text clientId?:text",
  KubeLoginOptions: "tenantId?:text",
  KubeLoginPipelineOptions: "tenantId?:text clientId?:text serviceConnectionId?:text",
  KubeletConfigOptions:
    "allowedUnsafeSysctls?:[text] containerLogMaxFiles?:number containerLogMaxSizeMb?:number cpuCfsQuota?:boolean cpuCfsQuotaPeriodMs?:number cpuManagerPolicy?:CpuManagerPolicy imageGcHighThresholdPercent?:number imageGcLowThresholdPercent?:number podMaxPids?:number topologyManagerPolicy?:TopologyManagerPolicy",
  KubenetOptions: "dnsServiceIp?:text serviceCidr?:text podCidr?:text routeTable?:IRouteTable",
  KubernetesClusterRoleBindingProps:
    "role:IKubernetesRole subjects:[KubernetesSubject] name?:text connection:IClusterConnection",
  KubernetesClusterRoleProps: "connection:IClusterConnection rules:[KubernetesRule] name?:text",
  KubernetesRoleBindingOptions: "role:IKubernetesRole subjects:[KubernetesSubject] name?:text",
  KubernetesRoleBindingProps:
    "role:IKubernetesRole subjects:[KubernetesSubject] name?:text connection:IClusterConnection namespace:INamespace",
  KubernetesRoleProps: "connection:IClusterConnection namespace:INamespace rules:[KubernetesRule] name?:text",
  KubernetesRule: "resources:[text] verbs:[text] apiGroups?:[text] resourceNames?:[text]",
  KuredAlertOptions: "prometheusUrl:text filter?:text filterMatchesOnly?:boolean firingOnly?:boolean",
  KuredDrainOptions:
    "delaySeconds?:number force?:boolean gracePeriodSeconds?:number podSelector?:text skipAfterSeconds?:number timeoutMinutes?:number",
  KuredImageOptions: "digest?:text repository?:text",
  KuredNotificationOptions: "url:text drainText?:text rebootText?:text uncordonText?:text",
  KuredProps:
    "connection:IClusterConnection window:MaintenanceWindow alerts?:KuredAlertOptions blockingPods?:[text] concurrency?:number drain?:KuredDrainOptions image?:KuredImage lockReleaseDelayMinutes?:number lockTtlMinutes?:number metricsFrom?:[text] namespace?:INamespace notifications?:KuredNotificationOptions periodMinutes?:number priorityClassName?:text reboot?:KuredReboot rebootDays?:[WeekDay] rebootDelaySeconds?:number sentinel?:KuredSentinel timeZone?:text tolerations?:[NodeTaint]",
  LinuxAdminOptions: "sshPublicKey:SshPublicKey username?:text",
  LinuxNodeOptions:
    "scaling:NodeScaling vmSize:VmSize allowedHostPorts?:[HostPorts] applicationSecurityGroupIds?:[text] drainTimeoutMinutes?:number encryptAtHost?:boolean fips?:boolean labels?:{text} maxPods?:number name?:text needs?:[NodeFeature] osDisk?:OsDisk podSubnet?:ISubnet proximityPlacementGroup?:IProximityPlacementGroup publicNodeIps?:PublicNodeIps rotationName?:text scaleDownMode?:ScaleDownMode snapshotId?:text soakMinutes?:number subnet?:ISubnet surge?:NodeSurge tags?:{text} ultraDisks?:boolean undrainableNodes?:UndrainableNodes version?:KubernetesVersion zones?:[text] kubelet?:KubeletConfig kubeletDisk?:KubeletDisk linuxOs?:LinuxOsConfig osSku?:LinuxOsSku",
  LinuxNodePoolOptions:
    "scaling:NodeScaling vmSize:VmSize allowedHostPorts?:[HostPorts] applicationSecurityGroupIds?:[text] drainTimeoutMinutes?:number encryptAtHost?:boolean fips?:boolean labels?:{text} maxPods?:number name?:text needs?:[NodeFeature] osDisk?:OsDisk podSubnet?:ISubnet proximityPlacementGroup?:IProximityPlacementGroup publicNodeIps?:PublicNodeIps rotationName?:text scaleDownMode?:ScaleDownMode snapshotId?:text soakMinutes?:number subnet?:ISubnet surge?:NodeSurge tags?:{text} ultraDisks?:boolean undrainableNodes?:UndrainableNodes version?:KubernetesVersion zones?:[text] kubelet?:KubeletConfig kubeletDisk?:KubeletDisk linuxOs?:LinuxOsConfig osSku?:LinuxOsSku capacityReservationGroup?:ICapacityReservationGroup dedicatedHostGroup?:IDedicatedHostGroup gpuDriver?:GpuDriver spot?:SpotOptions taints?:[NodeTaint] gpuInstance?:GpuInstance mode?:NodePoolMode workloadRuntime?:WorkloadRuntime",
  LinuxNodePoolProps:
    "scaling:NodeScaling vmSize:VmSize allowedHostPorts?:[HostPorts] applicationSecurityGroupIds?:[text] drainTimeoutMinutes?:number encryptAtHost?:boolean fips?:boolean labels?:{text} maxPods?:number name?:text needs?:[NodeFeature] osDisk?:OsDisk podSubnet?:ISubnet proximityPlacementGroup?:IProximityPlacementGroup publicNodeIps?:PublicNodeIps rotationName?:text scaleDownMode?:ScaleDownMode snapshotId?:text soakMinutes?:number subnet?:ISubnet surge?:NodeSurge tags?:{text} ultraDisks?:boolean undrainableNodes?:UndrainableNodes version?:KubernetesVersion zones?:[text] kubelet?:KubeletConfig kubeletDisk?:KubeletDisk linuxOs?:LinuxOsConfig osSku?:LinuxOsSku capacityReservationGroup?:ICapacityReservationGroup dedicatedHostGroup?:IDedicatedHostGroup gpuDriver?:GpuDriver spot?:SpotOptions taints?:[NodeTaint] gpuInstance?:GpuInstance mode?:NodePoolMode workloadRuntime?:WorkloadRuntime cluster:IAksCluster",
  LinuxOsConfigOptions:
    "swapFileSizeMb?:number sysctls?:Sysctls transparentHugePages?:TransparentHugePages transparentHugePagesDefrag?:TransparentHugePagesDefrag",
  LoadBalancerEgressOptions:
    "addresses?:OutboundAddresses allocatedPortsPerNode?:number backendPool?:LoadBalancerBackendPool idleTimeoutMinutes?:number",
  LogWorkspaceLookup: "name:text resourceGroupName:text",
  LogWorkspaceProps:
    "resourceGroup:IResourceGroup dailyQuotaGb?:number location?:text name?:text pricing?:LogWorkspacePricing publicIngestion?:boolean publicQuery?:boolean retentionDays?:number sharedKeys?:boolean tags?:{text}",
  MaintenanceHours: "day:WeekDay hours:[number]",
  MaintenanceOptions: "autoUpgrade?:MaintenanceWindow general?:GeneralMaintenance nodeOs?:MaintenanceWindow",
  MaintenanceScheduleOptions:
    "durationHours:number startTime:text notAllowed?:[MaintenanceSpan] startDate?:text timeZone?:MaintenanceTimeZone",
  ManagedDiskLookup: "name:text resourceGroupName:text",
  ManagedDiskProps:
    "resourceGroup:IResourceGroup encryption?:IDiskEncryption frequentAttach?:boolean hyperVGeneration?:HyperVGeneration iops?:number location?:text maxShares?:number name?:text networkAccess?:DiskNetworkAccess nodePools?:[INodePool] onDemandBursting?:boolean osType?:DiskOsType performancePlus?:boolean performanceTier?:DiskPerformanceTier readOnlyIops?:number readOnlyThroughputMbps?:number sectorSize?:DiskSectorSize sizeGib?:number sku?:DiskSku source?:DiskSource tags?:{text} throughputMbps?:number trustedLaunch?:boolean zone?:text",
  ManagedDiskStorageClassProps:
    "connection:IClusterConnection caching?:DiskCaching encryption?:IDiskEncryption expandable?:boolean fileSystem?:VolumeFileSystem iops?:number isDefault?:boolean location?:text maxShares?:number mountOptions?:[text] name?:text networkAccess?:DiskNetworkAccess onDemandBursting?:boolean performancePlus?:boolean reclaim?:VolumeReclaim sectorSize?:DiskSectorSize sku?:DiskSku tags?:{text} throughputMbps?:number zones?:[text]",
  ManagedIdentityLookup: "name:text resourceGroupName:text",
  ManagedIdentityProps: "resourceGroup:IResourceGroup location?:text name?:text tags?:{text}",
  ManagedNatGatewayOptions: "addressCount?:number idleTimeoutMinutes?:number",
  ManagedOutboundAddresses: "count?:number ipv6Count?:number",
  ManagedPrometheusOptions:
    "annotations?:MetricAllowList labels?:MetricAllowList location?:text resourceGroup?:IResourceGroup tags?:{text}",
  ManagedPrometheusProps:
    "annotations?:MetricAllowList labels?:MetricAllowList location?:text resourceGroup?:IResourceGroup tags?:{text} cluster:IAksCluster workspace:IMonitorWorkspace",
  ManifestDirectoryProps:
    "connection:IClusterConnection namespace?:text secrets?:any untypedKinds?:[text] waitUntilReady?:boolean path:text recursive?:boolean",
  ManifestFileProps:
    "connection:IClusterConnection namespace?:text secrets?:any untypedKinds?:[text] waitUntilReady?:boolean path:text",
  ManifestObject: "apiVersion:text kind:text name:text resource:construct namespace?:text",
  ManifestOptions:
    "connection:IClusterConnection namespace?:text secrets?:any untypedKinds?:[text] waitUntilReady?:boolean",
  ManifestYamlProps:
    "connection:IClusterConnection namespace?:text secrets?:any untypedKinds?:[text] waitUntilReady?:boolean yaml:text",
  MeshCertificateAuthority:
    "certificateChainName:text certificateName:text keyName:text keyVaultId:text rootCertificateName:text",
  MonitorWorkspaceLookup: "name:text resourceGroupName:text",
  MonitorWorkspaceProps: "resourceGroup:IResourceGroup location?:text name?:text publicQuery?:boolean tags?:{text}",
  MonthlyOnDayMaintenanceOptions:
    "durationHours:number startTime:text notAllowed?:[MaintenanceSpan] startDate?:text timeZone?:MaintenanceTimeZone dayOfMonth:number everyMonths?:number",
  MonthlyOnWeekdayMaintenanceOptions:
    "durationHours:number startTime:text notAllowed?:[MaintenanceSpan] startDate?:text timeZone?:MaintenanceTimeZone day:WeekDay week:WeekOfMonth everyMonths?:number",
  NamespaceLimits:
    "defaultCpuLimit?:text defaultCpuRequest?:text defaultMemoryLimit?:text defaultMemoryRequest?:text maxCpu?:text maxMemory?:text maxVolumeSize?:text minCpu?:text minMemory?:text minVolumeSize?:text",
  NamespaceProps:
    "connection:IClusterConnection name:text annotations?:{text} labels?:{text} limits?:NamespaceLimits networkIsolation?:boolean podSecurity?:PodSecurityOptions quota?:NamespaceQuota",
  NamespaceQuota:
    "cpuLimits?:text cpuRequests?:text loadBalancers?:number memoryLimits?:text memoryRequests?:text others?:{text} persistentVolumeClaims?:number pods?:number services?:number storageRequests?:text",
  NatGatewayAttributes: "natGatewayId:text publicRanges?:[text]",
  NatGatewayLookup: "name:text resourceGroupName:text publicRanges?:[text]",
  NatGatewayProps:
    "resourceGroup:IResourceGroup idleTimeoutMinutes?:number location?:text name?:text publicIpPrefixes?:[IPublicIpPrefix] publicIps?:[IPublicIp] subnets?:[ISubnet] tags?:{text} zone?:text",
  NetworkPolicyOptions: "egress?:[NetworkPolicyRule] ingress?:[NetworkPolicyRule] name?:text podLabels?:{text}",
  NetworkPolicyProps:
    "egress?:[NetworkPolicyRule] ingress?:[NetworkPolicyRule] name?:text podLabels?:{text} connection:IClusterConnection namespace:INamespace",
  NetworkPolicyRule: "peers:[NetworkPeer] ports?:[NetworkPort]",
  NodeCapacity:
    "containerRuntime:text evictionMemoryMib:number reservationRule:ReservationRule ruleIsCertain:boolean vmSize:text cpuMillis?:number dataDisks?:number gpus?:number keptCpuMillis?:number keptMemoryMib?:number memoryGib?:number memoryMib?:number pods?:number tempDiskGib?:number vCpus?:number",
  NodePoolOptions:
    "scaling:NodeScaling vmSize:VmSize allowedHostPorts?:[HostPorts] applicationSecurityGroupIds?:[text] drainTimeoutMinutes?:number encryptAtHost?:boolean fips?:boolean labels?:{text} maxPods?:number name?:text needs?:[NodeFeature] osDisk?:OsDisk podSubnet?:ISubnet proximityPlacementGroup?:IProximityPlacementGroup publicNodeIps?:PublicNodeIps rotationName?:text scaleDownMode?:ScaleDownMode snapshotId?:text soakMinutes?:number subnet?:ISubnet surge?:NodeSurge tags?:{text} ultraDisks?:boolean undrainableNodes?:UndrainableNodes version?:KubernetesVersion zones?:[text]",
  OsDiskOptions: "sizeGib?:number",
  PeeringOptions:
    "remoteVirtualNetworkId:text allowGatewayTransit?:boolean forwardedTraffic?:boolean name?:text otherSide?:PeeringOtherSideOptions ranges?:[text] useRemoteGateways?:boolean",
  PeeringOtherSideOptions: "provider?:object",
  PersistentVolumeClaimProps:
    "connection:IClusterConnection namespace:INamespace access?:[VolumeAccess] blockDevice?:boolean name?:text sizeGib?:number storageClass?:IStorageClass volume?:PersistentVolume",
  PersistentVolumeOptions:
    "disk:IManagedDisk access?:[VolumeAccess] blockDevice?:boolean caching?:DiskCaching fileSystem?:VolumeFileSystem mountOptions?:[text] name?:text sizeGib?:number",
  PersistentVolumeProps:
    "disk:IManagedDisk access?:[VolumeAccess] blockDevice?:boolean caching?:DiskCaching fileSystem?:VolumeFileSystem mountOptions?:[text] name?:text sizeGib?:number connection:IClusterConnection claim?:VolumeClaimRef",
  PodDnsMoreOptions: "resolverOptions?:{text} searches?:[text] nameservers?:[text]",
  PodDnsOptions: "resolverOptions?:{text} searches?:[text]",
  PodOptions:
    "containers:[ContainerOptions] dns?:PodDns gmsaCredentialSpecName?:text hostAliases?:[HostAlias] hostNetwork?:boolean identity?:WorkloadIdentity imagePullSecrets?:[text] initContainers?:[ContainerOptions] mountApiToken?:boolean nodeLabels?:{text} os?:PodOs podAnnotations?:{text} podLabels?:{text} pool?:INodePool pools?:[INodePool] priorityClassName?:text privileges?:PodPrivileges runtimeClassName?:text serviceAccountName?:text spread?:PodSpread terminationGraceSeconds?:number tolerations?:[NodeTaint]",
  PodPrivilegesOptions: "group?:number user?:number volumeGroup?:number",
  PodSecurityOptions:
    "audit?:PodSecurityLevel enforce?:PodSecurityLevel version?:KubernetesVersion warn?:PodSecurityLevel",
  PoolAddresses:
    "poolName:text addressesPerNode?:number limitedBy?:text maxPods?:number moreNodes?:number morePods?:number nodes?:number podAddressesPerNode?:number surgeNodes?:number",
  PoolCapacity:
    "atMaximum:CapacitySituations atMinimum:CapacitySituations mode:text node:NodeCapacity os:text path:text poolName:text spot:boolean zones?:[text]",
  PrivateDnsZoneLookup: "name:text resourceGroupName:text",
  PrivateDnsZoneProps: "name:text resourceGroup:IResourceGroup tags?:{text}",
  PrivateEndpointOptions: "dnsZone?:ApiServerDnsZone publicFqdn?:boolean",
  PrivateEndpointProps:
    "resourceGroup:IResourceGroup subnet:ISubnet target:PrivateEndpointTarget targetId:text dnsZone?:IPrivateDnsZone location?:text name?:text tags?:{text}",
  ProbeOptions:
    "failureThreshold?:number initialDelaySeconds?:number periodSeconds?:number successThreshold?:number timeoutSeconds?:number",
  PrometheusRecordingRule: "expression:text record:text labels?:{text}",
  PrometheusRecordingRulesOptions:
    "rules:[PrometheusRecordingRule] intervalMinutes?:number location?:text name?:text resourceGroup?:IResourceGroup tags?:{text}",
  PrometheusRecordingRulesProps:
    "rules:[PrometheusRecordingRule] intervalMinutes?:number location?:text name?:text resourceGroup?:IResourceGroup tags?:{text} cluster:IAksCluster workspace:IMonitorWorkspace",
  ProximityPlacementGroupAttributes: "proximityPlacementGroupId:text location?:text zone?:text",
  ProximityPlacementGroupProps:
    "resourceGroup:IResourceGroup location?:text name?:text tags?:{text} vmSizes?:[VmSize] zone?:text",
  PublicAddressOptions: "resourceGroup:IResourceGroup location?:text name?:text tags?:{text} zones?:[text]",
  PublicEndpointOptions: "authorizedRanges:[text] includeEgress?:boolean",
  PublicIpLookup: "name:text resourceGroupName:text",
  PublicIpPrefixLookup: "name:text resourceGroupName:text",
  PublicIpPrefixProps:
    "resourceGroup:IResourceGroup location?:text name?:text tags?:{text} zones?:[text] prefixLength?:number",
  PublicIpProps:
    "resourceGroup:IResourceGroup location?:text name?:text tags?:{text} zones?:[text] prefix?:IPublicIpPrefix",
  PublicNodeIpsOptions: "ipTags?:{text}",
  RequiredRole: "principalId:text reason:text roleName:text scope:text",
  ReservedCapacity: "instances:number vmSize:VmSize zone?:text",
  ResourceGroupProps: "location:text name:text tags?:{text}",
  RollingOptions: "maxSurge?:text maxUnavailable?:text",
  RolloutOptions: "minReadySeconds?:number rolloutTimeoutMinutes?:number waitForRollout?:boolean",
  RouteTableLookup: "name:text resourceGroupName:text",
  RouteTableProps:
    "resourceGroup:IResourceGroup defaultRoute?:RouteNextHop gatewayRoutes?:boolean location?:text name?:text subnets?:[ISubnet] tags?:{text}",
  ServicePort: "port:number name?:text protocol?:PortProtocol targetPort?:number",
  SpotOptions: "evictionPolicy?:SpotEvictionPolicy maxPriceUsdPerHour?:number",
  StatefulSetProps:
    "containers:[ContainerOptions] dns?:PodDns gmsaCredentialSpecName?:text hostAliases?:[HostAlias] hostNetwork?:boolean identity?:WorkloadIdentity imagePullSecrets?:[text] initContainers?:[ContainerOptions] mountApiToken?:boolean nodeLabels?:{text} os?:PodOs podAnnotations?:{text} podLabels?:{text} pool?:INodePool pools?:[INodePool] priorityClassName?:text privileges?:PodPrivileges runtimeClassName?:text serviceAccountName?:text spread?:PodSpread terminationGraceSeconds?:number tolerations?:[NodeTaint] connection:IClusterConnection namespace:INamespace name?:text minReadySeconds?:number rolloutTimeoutMinutes?:number waitForRollout?:boolean deleteClaims?:boolean disruptionBudget?:DisruptionBudget parallel?:boolean replicas?:Replicas rollout?:Rollout",
  StorageDrivers: "blob?:boolean disk?:boolean file?:boolean snapshotController?:boolean",
  SubnetAttributes: "addressRanges?:[text] readyAfter?:[object] virtualNetworkRanges?:[text] subnetId:text",
  SubnetKnowledge: "addressRanges?:[text] readyAfter?:[object] virtualNetworkRanges?:[text]",
  SubnetLookup:
    "addressRanges?:[text] readyAfter?:[object] virtualNetworkRanges?:[text] name:text resourceGroupName:text virtualNetworkName:text",
  Sysctls:
    "fsAioMaxNr?:number fsFileMax?:number fsInotifyMaxUserWatches?:number fsNrOpen?:number kernelThreadsMax?:number netCoreNetdevMaxBacklog?:number netCoreOptmemMax?:number netCoreRmemDefault?:number netCoreRmemMax?:number netCoreSomaxconn?:number netCoreWmemDefault?:number netCoreWmemMax?:number netIpv4IpLocalPortRangeMax?:number netIpv4IpLocalPortRangeMin?:number netIpv4NeighDefaultGcThresh1?:number netIpv4NeighDefaultGcThresh2?:number netIpv4NeighDefaultGcThresh3?:number netIpv4TcpFinTimeout?:number netIpv4TcpKeepaliveIntvl?:number netIpv4TcpKeepaliveProbes?:number netIpv4TcpKeepaliveTime?:number netIpv4TcpMaxSynBacklog?:number netIpv4TcpMaxTwBuckets?:number netIpv4TcpTwReuse?:boolean netNetfilterNfConntrackBuckets?:number netNetfilterNfConntrackMax?:number vmMaxMapCount?:number vmSwappiness?:number vmVfsCachePressure?:number",
  SystemPoolOptions:
    "scaling:NodeScaling vmSize:VmSize allowedHostPorts?:[HostPorts] applicationSecurityGroupIds?:[text] drainTimeoutMinutes?:number encryptAtHost?:boolean fips?:boolean labels?:{text} maxPods?:number name?:text needs?:[NodeFeature] osDisk?:OsDisk podSubnet?:ISubnet proximityPlacementGroup?:IProximityPlacementGroup publicNodeIps?:PublicNodeIps rotationName?:text scaleDownMode?:ScaleDownMode snapshotId?:text soakMinutes?:number subnet?:ISubnet surge?:NodeSurge tags?:{text} ultraDisks?:boolean undrainableNodes?:UndrainableNodes version?:KubernetesVersion zones?:[text] kubelet?:KubeletConfig kubeletDisk?:KubeletDisk linuxOs?:LinuxOsConfig osSku?:LinuxOsSku criticalAddonsOnly?:boolean",
  UnlistedResource: "path:text resourceType:text",
  UpgradePolicyOptions: "nodeOs?:NodeOsUpgradeChannel",
  UserDefinedRoutingOptions: "publicRanges?:[text]",
  VaultFirewallOptions: "ipRanges?:[text] subnets?:[ISubnet]",
  VhdSourceOptions: "storageAccountId:text url:text",
  VirtualNodes: "subnetName:text",
  VnetIntegratedOptions: "dnsZone?:ApiServerDnsZone publicFqdn?:boolean subnet:ISubnet",
  VnetIntegratedPublicOptions: "authorizedRanges:[text] includeEgress?:boolean subnet:ISubnet",
  VnetSubnetOptions: "range:SubnetRange managementOutbound?:boolean name?:text",
  VolumeClaimRef: "name:text namespace:INamespace",
  VolumeFiles: "files?:{text} mode?:text optional?:boolean",
  VolumeMount: "path:text volume:PodVolume readOnly?:boolean subPath?:text",
  WebAppRouting: "defaultController?:NginxController dnsZoneIds?:[text]",
  WeeklyMaintenanceOptions:
    "durationHours:number startTime:text notAllowed?:[MaintenanceSpan] startDate?:text timeZone?:MaintenanceTimeZone day:WeekDay everyWeeks?:number",
  WindowsNodePoolOptions:
    "scaling:NodeScaling vmSize:VmSize allowedHostPorts?:[HostPorts] applicationSecurityGroupIds?:[text] drainTimeoutMinutes?:number encryptAtHost?:boolean fips?:boolean labels?:{text} maxPods?:number name?:text needs?:[NodeFeature] osDisk?:OsDisk podSubnet?:ISubnet proximityPlacementGroup?:IProximityPlacementGroup publicNodeIps?:PublicNodeIps rotationName?:text scaleDownMode?:ScaleDownMode snapshotId?:text soakMinutes?:number subnet?:ISubnet surge?:NodeSurge tags?:{text} ultraDisks?:boolean undrainableNodes?:UndrainableNodes version?:KubernetesVersion zones?:[text] capacityReservationGroup?:ICapacityReservationGroup dedicatedHostGroup?:IDedicatedHostGroup gpuDriver?:GpuDriver spot?:SpotOptions taints?:[NodeTaint] osSku?:WindowsOsSku outboundNat?:boolean",
  WindowsNodePoolProps:
    "scaling:NodeScaling vmSize:VmSize allowedHostPorts?:[HostPorts] applicationSecurityGroupIds?:[text] drainTimeoutMinutes?:number encryptAtHost?:boolean fips?:boolean labels?:{text} maxPods?:number name?:text needs?:[NodeFeature] osDisk?:OsDisk podSubnet?:ISubnet proximityPlacementGroup?:IProximityPlacementGroup publicNodeIps?:PublicNodeIps rotationName?:text scaleDownMode?:ScaleDownMode snapshotId?:text soakMinutes?:number subnet?:ISubnet surge?:NodeSurge tags?:{text} ultraDisks?:boolean undrainableNodes?:UndrainableNodes version?:KubernetesVersion zones?:[text] capacityReservationGroup?:ICapacityReservationGroup dedicatedHostGroup?:IDedicatedHostGroup gpuDriver?:GpuDriver spot?:SpotOptions taints?:[NodeTaint] osSku?:WindowsOsSku outboundNat?:boolean cluster:IAksCluster",
  WindowsNodesOptions:
    "adminPassword?:any adminUsername?:text groupManagedServiceAccounts?:GroupManagedServiceAccounts hybridBenefit?:boolean",
  WorkloadAutoscalers: "keda?:boolean verticalPodAutoscaler?:boolean",
  WorkloadIdentityOptions:
    "namespace:text serviceAccount:text credentialName?:text identity?:IManagedIdentity resourceGroup?:IResourceGroup",
  WorkloadIdentityProps:
    "namespace:text serviceAccount:text credentialName?:text identity?:IManagedIdentity resourceGroup?:IResourceGroup cluster:IAksCluster",
  WorkloadProps:
    "containers:[ContainerOptions] dns?:PodDns gmsaCredentialSpecName?:text hostAliases?:[HostAlias] hostNetwork?:boolean identity?:WorkloadIdentity imagePullSecrets?:[text] initContainers?:[ContainerOptions] mountApiToken?:boolean nodeLabels?:{text} os?:PodOs podAnnotations?:{text} podLabels?:{text} pool?:INodePool pools?:[INodePool] priorityClassName?:text privileges?:PodPrivileges runtimeClassName?:text serviceAccountName?:text spread?:PodSpread terminationGraceSeconds?:number tolerations?:[NodeTaint] connection:IClusterConnection namespace:INamespace name?:text",
};

/** @internal the same for the parameters of methods; those of a value begin with # */
export const CALLS: Record<string, Record<string, string>> = {
  AksCluster: {
    fromClusterAttributes: "scope:construct id:text attributes:AksClusterAttributes",
    fromClusterName: "scope:construct id:text lookup:AksClusterLookup",
    "#addLinuxPool": "id:text options:any",
    "#addWindowsPool": "id:text options:any",
    "#addZonalLinuxPools": "id:text options:any",
    "#grant": "principal:IPrincipal role:ClusterRole options?:any",
    "#pullImagesFrom": "registry:IContainerRegistry",
    "#sendControlPlaneLogs": "workspace:ILogWorkspace options:any id?:text",
    "#useDiskEncryption": "encryption:IDiskEncryption",
  },
  AksProblems: { of: "scope:construct" },
  AksWarnings: { acknowledge: "scope:construct code:text reason:text", of: "scope:construct" },
  ApiServerAccess: {
    private: "options?:PrivateEndpointOptions",
    publicEndpoint: "options:PublicEndpointOptions",
    vnetIntegrated: "options:VnetIntegratedOptions",
    vnetIntegratedPublic: "options:VnetIntegratedPublicOptions",
    "#alsoFrom": "...ranges:text",
  },
  ApiServerDnsZone: { own: "zone:IPrivateDnsZone" },
  ApplicationGatewayIngress: {
    inNewSubnet: "subnetCidr:text gatewayName?:text",
    inSubnet: "subnet:ISubnet gatewayName?:text",
    throughGateway: "gatewayId:text",
  },
  BackupSchedule: { daily: "time:text", everyHours: "hours:number time:text", weekly: "day:WeekDay time:text" },
  BackupVault: { fromBackupVaultName: "scope:construct id:text lookup:BackupVaultLookup" },
  Billing: { of: "scope:construct" },
  BootstrapCache: { inRegistry: "registryId:text" },
  CapacityReservationGroup: {
    fromCapacityReservationGroupAttributes: "scope:construct id:text attributes:CapacityReservationGroupAttributes",
    "#reserve": "id:text options:any",
  },
  ClusterAccess: { entraId: "options:EntraIdAccessOptions", entraIdWithLocalAdmin: "options:EntraIdAccessOptions" },
  ClusterConnection: { fromKubernetesProvider: "scope:construct id:text provider:object" },
  ClusterIdentity: { userAssigned: "identity?:IManagedIdentity" },
  ClusterRole: { custom: "roleDefinitionId:text" },
  ClusterVnet: {
    fromVirtualNetworkAttributes: "scope:construct id:text attributes:ClusterVnetAttributes",
    fromVirtualNetworkId: "scope:construct id:text virtualNetworkId:text resourceGroup:IResourceGroup",
    "#addApiServerSubnet": "id:text options:VnetSubnetOptions",
    "#addNodeSubnet": "id:text options:VnetSubnetOptions",
    "#addPodSubnet": "id:text options:VnetSubnetOptions",
    "#addPrivateEndpointSubnet": "id:text options:VnetSubnetOptions",
    "#keepFree": "range:SubnetRange",
    "#peerWith": "id:text options:PeeringOptions",
  },
  ContainerInsightsNamespaces: { allExcept: "names:[text]", only: "names:[text]" },
  ContainerInsightsStream: { of: "name:text" },
  ContainerRegistry: {
    fromContainerRegistryId: "scope:construct id:text containerRegistryId:text",
    fromContainerRegistryName: "scope:construct id:text lookup:ContainerRegistryLookup",
  },
  ControlPlaneComponent: { of: "category:text" },
  DaemonSet: { "#expose": "id:text options:ExposeOptions" },
  DedicatedHostGroup: {
    fromDedicatedHostGroupAttributes: "scope:construct id:text attributes:DedicatedHostGroupAttributes",
    "#addHost": "id:text options:any",
  },
  DedicatedHostSku: { of: "name:text" },
  Deployment: { "#expose": "id:text options:ExposeOptions" },
  DiskAccess: {
    fromDiskAccessId: "scope:construct id:text diskAccessId:text",
    fromDiskAccessName: "scope:construct id:text lookup:DiskAccessLookup",
  },
  DiskEncryption: {
    fromDiskEncryptionSetId: "scope:construct id:text diskEncryptionSetId:text",
    fromDiskEncryptionSetName: "scope:construct id:text lookup:DiskEncryptionLookup",
  },
  DiskNetworkAccess: { through: "access:IDiskAccess", throughDiskAccess: "diskAccessId:text" },
  DiskPerformanceTier: { impliedBy: "sku:DiskSku sizeGib:number", of: "name:text" },
  DiskSku: { of: "name:text" },
  DiskSnapshot: {
    fromSnapshotId: "scope:construct id:text snapshotId:text",
    fromSnapshotName: "scope:construct id:text lookup:DiskSnapshotLookup",
  },
  DiskSource: {
    copyOf: "disk:IManagedDisk",
    fromGalleryImage: "id:text",
    fromImage: "id:text",
    fromRestorePoint: "id:text",
    fromSnapshot: "snapshot:IDiskSnapshot",
    fromVhd: "options:VhdSourceOptions",
    upload: "sizeBytes:number",
  },
  DisruptionBudget: { maxUnavailable: "amount:text", minAvailable: "amount:text" },
  Egress: {
    loadBalancer: "options?:LoadBalancerEgressOptions",
    managedNatGateway: "options?:ManagedNatGatewayOptions",
    natGateway: "natGateway:INatGateway",
    userDefinedRouting: "routeTable:IRouteTable options?:UserDefinedRoutingOptions",
  },
  EntraGroup: { fromObjectId: "objectId:text" },
  EnvSource: { configMap: "configMap:text options?:EnvSourceOptions", secret: "secret:text options?:EnvSourceOptions" },
  EnvValue: {
    fromConfigMap: "configMap:text key:text",
    fromField: "path:text",
    fromSecret: "secret:text key:text",
    of: "text:text",
  },
  EtcdEncryption: {
    withKey: "key:IKeyVaultKey networkAccess?:KeyVaultNetworkAccess",
    withKeyVaultKey: "options:EtcdEncryptionOptions",
  },
  FileShareStorageClass: { fromStorageClassName: "scope:construct id:text name:text" },
  GeneralMaintenance: {
    anytimeExcept: "notAllowed:[MaintenanceSpan]",
    during: "allowed:[MaintenanceHours] notAllowed?:[MaintenanceSpan]",
  },
  Grafana: { "#grant": "principal:IPrincipal role:GrafanaRole" },
  GroupManagedServiceAccounts: { inDomain: "rootDomain:text dnsServerIp:text" },
  HostPorts: { tcp: "first:number last?:number", udp: "first:number last?:number" },
  IngressClass: { of: "className:text" },
  IngressTls: { keyVaultCertificate: "certificateUri:text", secret: "secretName:text" },
  KeyRotation: { afterDays: "days:number" },
  KeyVault: {
    fromKeyVaultId: "scope:construct id:text keyVaultId:text",
    fromKeyVaultName: "scope:construct id:text lookup:KeyVaultLookup",
  },
  KeyVaultKey: {
    fromKeyAttributes: "scope:construct id:text attributes:KeyVaultKeyAttributes",
    fromKeyName: "scope:construct id:text lookup:KeyVaultKeyLookup",
  },
  KeyVaultSecrets: { rotating: "intervalMinutes?:number" },
  KubeLogin: {
    azureCli: "options?:KubeLoginOptions",
    azurePipelines: "options?:KubeLoginPipelineOptions",
    githubActions: "options:KubeLoginGithubOptions",
    managedIdentity: "clientId?:text",
    servicePrincipal: "options?:KubeLoginIdentityOptions",
    workloadIdentity: "options?:KubeLoginIdentityOptions",
  },
  KubeletConfig: { of: "options:KubeletConfigOptions" },
  KubernetesBuiltInRole: { of: "name:text" },
  KubernetesSubject: {
    application: "objectId:text",
    group: "group:EntraGroup",
    serviceAccount: "namespace:text name:text",
    user: "signInName:text",
  },
  KubernetesVersion: {
    of: "version:text",
    "#compareTo": "other:KubernetesVersion",
    "#isAtLeast": "other:KubernetesVersion",
  },
  KuredImage: { of: "version:text options?:KuredImageOptions" },
  KuredReboot: { command: "command?:text", signal: "signal?:number" },
  KuredSentinel: { command: "command:text", file: "path:text" },
  LifecycleHook: { exec: "command:[text]", http: "options:HttpHookOptions" },
  LinuxOsConfig: { of: "options:LinuxOsConfigOptions" },
  LinuxOsSku: { of: "value:text" },
  LinuxPoolPreset: {
    arm: "options:LinuxNodePoolOptions",
    burst: "options:LinuxNodePoolOptions",
    gpu: "options:LinuxNodePoolOptions",
    spot: "options:LinuxNodePoolOptions spot?:SpotOptions",
    systemOnly: "options:LinuxNodePoolOptions",
  },
  LogWorkspace: {
    fromLogWorkspaceId: "scope:construct id:text logWorkspaceId:text",
    fromLogWorkspaceName: "scope:construct id:text lookup:LogWorkspaceLookup",
  },
  LogWorkspacePricing: { commitment: "gbPerDay:number" },
  MaintenanceSpan: { days: "first:text last:text", times: "start:text end:text" },
  MaintenanceTimeZone: { offset: "offset:text", standardTimeOf: "zone:text" },
  MaintenanceWindow: {
    daily: "options:DailyMaintenanceOptions",
    monthlyOnDay: "options:MonthlyOnDayMaintenanceOptions",
    monthlyOnWeekday: "options:MonthlyOnWeekdayMaintenanceOptions",
    weekly: "options:WeeklyMaintenanceOptions",
  },
  ManagedDisk: {
    fromManagedDiskId: "scope:construct id:text diskId:text",
    fromManagedDiskName: "scope:construct id:text lookup:ManagedDiskLookup",
  },
  ManagedDiskStorageClass: { fromStorageClassName: "scope:construct id:text name:text" },
  ManagedIdentity: { fromManagedIdentityName: "scope:construct id:text lookup:ManagedIdentityLookup" },
  ManagedPrometheus: { "#addRecordingRules": "id:text options:any" },
  Manifest: {
    fromDirectory: "scope:construct id:text props:ManifestDirectoryProps",
    fromFile: "scope:construct id:text props:ManifestFileProps",
    fromYaml: "scope:construct id:text props:ManifestYamlProps",
    "#object": "kind:text name:text namespace?:text",
  },
  MetricAllowList: { of: "keys:{[text]}" },
  MonitorWorkspace: {
    fromMonitorWorkspaceId: "scope:construct id:text monitorWorkspaceId:text",
    fromMonitorWorkspaceName: "scope:construct id:text lookup:MonitorWorkspaceLookup",
  },
  Namespace: { fromNamespaceName: "scope:construct id:text name:text", "#bindRole": "id:text options:any" },
  NatGateway: {
    fromNatGatewayAttributes: "scope:construct id:text attributes:NatGatewayAttributes",
    fromNatGatewayId: "scope:construct id:text natGatewayId:text",
    fromNatGatewayName: "scope:construct id:text lookup:NatGatewayLookup",
    "#associate": "subnet:ISubnet",
  },
  NetworkPeer: {
    addresses: "range:text except?:[text]",
    pods: "labels?:{text}",
    podsOf: "namespaceName:text labels?:{text}",
    podsOfNamespaces: "namespaceLabels:{text} labels?:{text}",
  },
  NetworkPort: { named: "name:text", tcp: "port:number lastPort?:number", udp: "port:number lastPort?:number" },
  NetworkProfile: {
    azureCniNodeSubnetLegacy: "options?:AzureCniNodeSubnetOptions",
    azureCniOverlay: "options?:AzureCniOverlayOptions",
    azureCniPodSubnet: "options?:AzureCniPodSubnetOptions",
    bringYourOwnCni: "options?:ClusterRangesOptions",
    kubenetRetiring: "options?:KubenetOptions",
  },
  NodeScaling: { autoscale: "minNodes:number maxNodes:number", fixed: "nodes:number" },
  NodeSurge: {
    nodes: "nodes:number",
    percent: "percent:number",
    unavailableNodes: "nodes:number",
    unavailablePercent: "percent:number",
  },
  NodeTaint: {
    noExecute: "key:text value?:text",
    noSchedule: "key:text value?:text",
    of: "taint:text",
    preferNoSchedule: "key:text value?:text",
  },
  OsDisk: { ephemeral: "options?:OsDiskOptions", managed: "options?:OsDiskOptions" },
  OutboundAddresses: {
    managed: "options?:ManagedOutboundAddresses",
    prefixes: "prefixes:[IPublicIpPrefix]",
    publicIps: "publicIps:[IPublicIp]",
  },
  PodDns: {
    cluster: "options?:PodDnsMoreOptions",
    node: "options?:PodDnsMoreOptions",
    servers: "nameservers:[text] options?:PodDnsOptions",
  },
  PodPrivileges: { restricted: "options?:PodPrivilegesOptions" },
  PodVolume: {
    claimTemplate: "name:text claim:ClaimTemplate",
    configMap: "name:text configMap:text options?:VolumeFiles",
    emptyDir: "name:text options?:EmptyDirOptions",
    persistentVolumeClaim: "name:text claim:text",
    projected: "name:text sources:[ProjectedSource]",
    secret: "name:text secret:text options?:VolumeFiles",
    secretsStore: "name:text secretProviderClass:text",
  },
  PortRange: { between: "first:number last:number", of: "port:number" },
  Principal: {
    group: "group:EntraGroup",
    managedIdentity: "identity:IManagedIdentity",
    servicePrincipal: "objectId:text",
    user: "objectId:text",
  },
  PrivateDnsZone: {
    forApiServers: "scope:construct id:text props:ApiServerZoneProps",
    fromPrivateDnsZoneId: "scope:construct id:text privateDnsZoneId:text",
    fromPrivateDnsZoneName: "scope:construct id:text lookup:PrivateDnsZoneLookup",
    "#linkTo": "id:text virtualNetworkId:text",
  },
  PrivateEndpoint: { "#comesBefore": "resource:construct" },
  PrivateEndpointTarget: { of: "subresource:text zoneName:text" },
  Probe: {
    exec: "command:[text] options?:ProbeOptions",
    grpc: "port:number options?:ProbeOptions",
    http: "options:HttpProbeOptions",
    tcp: "port:number options?:ProbeOptions",
  },
  ProjectedSource: {
    configMap: "configMap:text files?:{text}",
    secret: "secret:text files?:{text}",
    serviceAccountToken: "path:text audience:text expirationSeconds?:number",
  },
  ProximityPlacementGroup: {
    fromProximityPlacementGroupAttributes: "scope:construct id:text attributes:ProximityPlacementGroupAttributes",
  },
  PublicIp: {
    fromPublicIpId: "scope:construct id:text publicIpId:text",
    fromPublicIpName: "scope:construct id:text lookup:PublicIpLookup",
  },
  PublicIpPrefix: {
    fromPublicIpPrefixId: "scope:construct id:text publicIpPrefixId:text",
    fromPublicIpPrefixName: "scope:construct id:text lookup:PublicIpPrefixLookup",
  },
  PublicNodeIps: {
    anyAddresses: "options?:PublicNodeIpsOptions",
    fromPrefix: "prefix:IPublicIpPrefix options?:PublicNodeIpsOptions",
  },
  Replicas: { autoscale: "options:AutoscaleOptions", fixed: "count:number" },
  RequiredRoles: { toMarkdown: "scope:construct roles:[RequiredRole]" },
  ResourceGroup: { fromResourceGroupName: "scope:construct id:text resourceGroupName:text" },
  Rollout: { rolling: "options?:RollingOptions" },
  RouteNextHop: { appliance: "privateIpAddress:text" },
  RouteTable: {
    fromRouteTableId: "scope:construct id:text routeTableId:text",
    fromRouteTableName: "scope:construct id:text lookup:RouteTableLookup",
    "#addRoute": "id:text addressPrefix:text nextHop:RouteNextHop",
    "#associate": "subnet:ISubnet",
  },
  ServiceExposure: { internalLoadBalancer: "options?:InternalBalancerOptions", publicLoadBalancer: "ranges:[text]" },
  ServiceMesh: { istio: "options:IstioOptions" },
  SshPublicKey: { of: "text:text" },
  StatefulSet: { "#expose": "id:text options:ExposeOptions" },
  Subnet: {
    fromSubnetAttributes: "scope:construct id:text attributes:SubnetAttributes",
    fromSubnetId: "scope:construct id:text subnetId:text",
    fromSubnetName: "scope:construct id:text lookup:SubnetLookup",
  },
  SubnetRange: {
    carved: "turn:number prefixLength:number",
    carvedFor: "turn:number addresses:number",
    of: "...ranges:text",
  },
  TrafficSource: { ranges: "...ranges:text", serviceTag: "tag:text" },
  UpgradeOverride: { forceUntil: "until:text" },
  UpgradePolicy: {
    manual: "options?:UpgradePolicyOptions",
    patch: "options?:UpgradePolicyOptions",
    rapid: "options?:UpgradePolicyOptions",
    stable: "options?:UpgradePolicyOptions",
  },
  VaultFirewall: { allowing: "options:VaultFirewallOptions" },
  VmSize: { custom: "size:CustomVmSize", of: "name:text" },
  WindowsOsSku: { of: "value:text" },
  WorkloadIdentity: { "#grantOn": "scopeId:text roleName:text" },
  ZonalLinuxPools: { "#poolOf": "zone:text" },
};

/** @internal what a value must have, and our classes that do */
export const INTERFACES: Record<string, { members: string; kinds: string; makers: string }> = {
  IAksCluster: {
    members:
      "node clusterFqdn clusterId clusterKubernetesVersion clusterName clusterNodeResourceGroupName clusterOidcIssuerUrl clusterResourceGroupName",
    kinds: "AksCluster",
    makers: "new AksCluster(…)|AksCluster.fromClusterAttributes(…)|AksCluster.fromClusterName(…)",
  },
  IBackupVault: {
    members: "node backupVaultId backupVaultName backupVaultResourceGroupName location principalId",
    kinds: "BackupVault",
    makers: "new BackupVault(…)|BackupVault.fromBackupVaultName(…)",
  },
  ICapacityReservationGroup: {
    members: "node capacityReservationGroupId resourceGroupId",
    kinds: "CapacityReservationGroup",
    makers: "new CapacityReservationGroup(…)|CapacityReservationGroup.fromCapacityReservationGroupAttributes(…)",
  },
  IClusterConnection: {
    members: "node provider",
    kinds: "ClusterConnection",
    makers: "new ClusterConnection(…)|ClusterConnection.fromKubernetesProvider(…)",
  },
  IContainerRegistry: {
    members: "node containerRegistryId",
    kinds: "",
    makers: "ContainerRegistry.fromContainerRegistryId(…)|ContainerRegistry.fromContainerRegistryName(…)",
  },
  IDedicatedHostGroup: {
    members: "node dedicatedHostGroupId resourceGroupId",
    kinds: "DedicatedHostGroup",
    makers: "new DedicatedHostGroup(…)|DedicatedHostGroup.fromDedicatedHostGroupAttributes(…)",
  },
  IDiskAccess: {
    members: "node diskAccessId",
    kinds: "DiskAccess",
    makers: "new DiskAccess(…)|DiskAccess.fromDiskAccessId(…)|DiskAccess.fromDiskAccessName(…)",
  },
  IDiskEncryption: {
    members: "node diskEncryptionSetId readyAfter",
    kinds: "DiskEncryption",
    makers:
      "new DiskEncryption(…)|DiskEncryption.fromDiskEncryptionSetId(…)|DiskEncryption.fromDiskEncryptionSetName(…)",
  },
  IDiskSnapshot: {
    members: "node snapshotId snapshotName",
    kinds: "DiskSnapshot",
    makers: "new DiskSnapshot(…)|DiskSnapshot.fromSnapshotId(…)|DiskSnapshot.fromSnapshotName(…)",
  },
  IKeyVault: {
    members: "node keyVaultId keyVaultName readyForKeys",
    kinds: "KeyVault",
    makers: "new KeyVault(…)|KeyVault.fromKeyVaultId(…)|KeyVault.fromKeyVaultName(…)",
  },
  IKeyVaultKey: {
    members: "node keyId keyVault versionlessKeyId",
    kinds: "KeyVaultKey",
    makers: "new KeyVaultKey(…)|KeyVaultKey.fromKeyAttributes(…)|KeyVaultKey.fromKeyName(…)",
  },
  IKubernetesRole: {
    members: "roleKind roleName",
    kinds: "KubernetesBuiltInRole KubernetesClusterRole KubernetesRole",
    makers: "KubernetesBuiltInRole.VIEW|new KubernetesClusterRole(…)|new KubernetesRole(…)",
  },
  ILogWorkspace: {
    members: "node location logWorkspaceId logWorkspaceName",
    kinds: "LogWorkspace",
    makers: "new LogWorkspace(…)|LogWorkspace.fromLogWorkspaceId(…)|LogWorkspace.fromLogWorkspaceName(…)",
  },
  IManagedDisk: {
    members: "node managedDiskId managedDiskName sizeGib sku",
    kinds: "ManagedDisk",
    makers: "new ManagedDisk(…)|ManagedDisk.fromManagedDiskId(…)|ManagedDisk.fromManagedDiskName(…)",
  },
  IManagedIdentity: {
    members: "node clientId managedIdentityId principalId",
    kinds: "ManagedIdentity",
    makers: "new ManagedIdentity(…)|ManagedIdentity.fromManagedIdentityName(…)",
  },
  IMonitorWorkspace: {
    members: "node location monitorWorkspaceId monitorWorkspaceName",
    kinds: "MonitorWorkspace",
    makers:
      "new MonitorWorkspace(…)|MonitorWorkspace.fromMonitorWorkspaceId(…)|MonitorWorkspace.fromMonitorWorkspaceName(…)",
  },
  INamespace: {
    members: "node namespaceName",
    kinds: "Namespace",
    makers: "new Namespace(…)|Namespace.fromNamespaceName(…)",
  },
  INatGateway: {
    members: "node natGatewayId associate",
    kinds: "NatGateway",
    makers:
      "new NatGateway(…)|NatGateway.fromNatGatewayAttributes(…)|NatGateway.fromNatGatewayId(…)|NatGateway.fromNatGatewayName(…)",
  },
  INodePool: {
    members: "poolName",
    kinds: "LinuxNodePool WindowsNodePool",
    makers: "new LinuxNodePool(…)|new WindowsNodePool(…)",
  },
  IPrincipal: {
    members: "principalId principalType",
    kinds: "EntraGroup ManagedIdentity Principal",
    makers: "EntraGroup.fromObjectId(…)|new ManagedIdentity(…)|Principal.user(…)",
  },
  IPrivateDnsZone: {
    members: "node privateDnsZoneId",
    kinds: "PrivateDnsZone",
    makers: "new PrivateDnsZone(…)|PrivateDnsZone.fromPrivateDnsZoneId(…)|PrivateDnsZone.fromPrivateDnsZoneName(…)",
  },
  IProximityPlacementGroup: {
    members: "node proximityPlacementGroupId",
    kinds: "ProximityPlacementGroup",
    makers: "new ProximityPlacementGroup(…)|ProximityPlacementGroup.fromProximityPlacementGroupAttributes(…)",
  },
  IPublicIp: {
    members: "node publicIpId",
    kinds: "PublicIp",
    makers: "new PublicIp(…)|PublicIp.fromPublicIpId(…)|PublicIp.fromPublicIpName(…)",
  },
  IPublicIpPrefix: {
    members: "node publicIpPrefixId",
    kinds: "PublicIpPrefix",
    makers: "new PublicIpPrefix(…)|PublicIpPrefix.fromPublicIpPrefixId(…)|PublicIpPrefix.fromPublicIpPrefixName(…)",
  },
  IResourceGroup: {
    members: "node location resourceGroupId resourceGroupName",
    kinds: "ResourceGroup",
    makers: "new ResourceGroup(…)|ResourceGroup.fromResourceGroupName(…)",
  },
  IRouteTable: {
    members: "node routeTableId associate",
    kinds: "RouteTable",
    makers: "new RouteTable(…)|RouteTable.fromRouteTableId(…)|RouteTable.fromRouteTableName(…)",
  },
  IStorageClass: {
    members: "node storageClassName",
    kinds: "FileShareStorageClass ManagedDiskStorageClass",
    makers:
      "new FileShareStorageClass(…)|FileShareStorageClass.fromStorageClassName(…)|new ManagedDiskStorageClass(…)|ManagedDiskStorageClass.fromStorageClassName(…)",
  },
  ISubnet: {
    members: "node readyAfter subnetId virtualNetworkId",
    kinds: "",
    makers: "Subnet.fromSubnetAttributes(…)|Subnet.fromSubnetId(…)|Subnet.fromSubnetName(…)",
  },
};

/** @internal how a value of each class is written */
export const CLASSES: Record<string, string> = {
  ApiServerAccess:
    "ApiServerAccess.private(…)|ApiServerAccess.publicEndpoint(…)|ApiServerAccess.publicOpenToInternet()|ApiServerAccess.vnetIntegrated(…)",
  ApiServerDnsZone: "ApiServerDnsZone.none()|ApiServerDnsZone.own(…)|ApiServerDnsZone.systemManaged()",
  ApplicationGatewayIngress:
    "ApplicationGatewayIngress.inNewSubnet(…)|ApplicationGatewayIngress.inSubnet(…)|ApplicationGatewayIngress.throughGateway(…)",
  BackupSchedule: "BackupSchedule.daily(…)|BackupSchedule.everyHours(…)|BackupSchedule.weekly(…)",
  BootstrapCache: "BootstrapCache.inRegistry(…)|BootstrapCache.managed()",
  ClusterAccess: "ClusterAccess.entraId(…)|ClusterAccess.entraIdWithLocalAdmin(…)|ClusterAccess.localAdminOnly()",
  ClusterIdentity: "ClusterIdentity.systemAssigned()|ClusterIdentity.userAssigned(…)",
  ClusterRole:
    "ClusterRole.custom(…)|ClusterRole.CLUSTER_MONITORING_USER|ClusterRole.CLUSTER_USER|ClusterRole.CONTRIBUTOR",
  ContainerInsightsNamespaces:
    "ContainerInsightsNamespaces.all()|ContainerInsightsNamespaces.allExcept(…)|ContainerInsightsNamespaces.only(…)",
  ContainerInsightsPreset:
    "ContainerInsightsPreset.COST_OPTIMIZED|ContainerInsightsPreset.LOGS_AND_EVENTS|ContainerInsightsPreset.STANDARD",
  ContainerInsightsStream:
    "ContainerInsightsStream.of(…)|ContainerInsightsStream.CONTAINER_INVENTORY|ContainerInsightsStream.CONTAINER_LOG_V2|ContainerInsightsStream.CONTAINER_NODE_INVENTORY",
  ControlPlaneComponent:
    "ControlPlaneComponent.of(…)|ControlPlaneComponent.API_SERVER|ControlPlaneComponent.AUDIT|ControlPlaneComponent.AUDIT_ADMIN",
  ControlPlaneLogPreset:
    "ControlPlaneLogPreset.MINIMAL|ControlPlaneLogPreset.SECURITY_AUDIT|ControlPlaneLogPreset.TROUBLESHOOTING",
  DedicatedHostSku:
    "DedicatedHostSku.of(…)|DedicatedHostSku.DADSV5_TYPE1|DedicatedHostSku.DASV4_TYPE1|DedicatedHostSku.DASV4_TYPE2",
  DiskNetworkAccess:
    "DiskNetworkAccess.closed()|DiskNetworkAccess.openToAllNetworks()|DiskNetworkAccess.through(…)|DiskNetworkAccess.throughDiskAccess(…)",
  DiskPerformanceTier:
    "DiskPerformanceTier.impliedBy(…)|DiskPerformanceTier.of(…)|DiskPerformanceTier.E1|DiskPerformanceTier.E10",
  DiskSku: "DiskSku.of(…)|DiskSku.PREMIUM_LRS|DiskSku.PREMIUM_V2_LRS|DiskSku.PREMIUM_ZRS",
  DiskSource: "DiskSource.copyOf(…)|DiskSource.empty()|DiskSource.fromGalleryImage(…)|DiskSource.fromImage(…)",
  DisruptionBudget: "DisruptionBudget.maxUnavailable(…)|DisruptionBudget.minAvailable(…)|DisruptionBudget.none()",
  Egress: "Egress.loadBalancer(…)|Egress.managedNatGateway(…)|Egress.natGateway(…)|Egress.none()",
  EntraGroup: "EntraGroup.fromObjectId(…)",
  EnvSource: "EnvSource.configMap(…)|EnvSource.secret(…)",
  EnvValue: "EnvValue.fromConfigMap(…)|EnvValue.fromField(…)|EnvValue.fromSecret(…)|EnvValue.of(…)",
  EtcdEncryption: "EtcdEncryption.withKey(…)|EtcdEncryption.withKeyVaultKey(…)",
  GeneralMaintenance: "GeneralMaintenance.anytimeExcept(…)|GeneralMaintenance.during(…)",
  GroupManagedServiceAccounts:
    "GroupManagedServiceAccounts.inDomain(…)|GroupManagedServiceAccounts.throughNetworkDns()",
  HostPorts: "HostPorts.tcp(…)|HostPorts.udp(…)",
  IngressClass: "IngressClass.of(…)|IngressClass.APP_ROUTING|IngressClass.APPLICATION_GATEWAY",
  IngressTls: "IngressTls.keyVaultCertificate(…)|IngressTls.none()|IngressTls.secret(…)",
  KeyRotation: "KeyRotation.afterDays(…)|KeyRotation.none()",
  KeyVaultSecrets: "KeyVaultSecrets.none()|KeyVaultSecrets.rotating(…)|KeyVaultSecrets.withoutRotation()",
  KubeLogin:
    "KubeLogin.azureCli(…)|KubeLogin.azurePipelines(…)|KubeLogin.githubActions(…)|KubeLogin.localAccountCertificate()",
  KubeletConfig: "KubeletConfig.of(…)",
  KubernetesSubject:
    "KubernetesSubject.application(…)|KubernetesSubject.group(…)|KubernetesSubject.serviceAccount(…)|KubernetesSubject.user(…)",
  KubernetesVersion: "KubernetesVersion.of(…)",
  KuredImage: "KuredImage.of(…)|KuredImage.V1_23",
  KuredReboot: "KuredReboot.command(…)|KuredReboot.signal(…)",
  KuredSentinel: "KuredSentinel.command(…)|KuredSentinel.file(…)|KuredSentinel.REBOOT_REQUIRED",
  LifecycleHook: "LifecycleHook.exec(…)|LifecycleHook.http(…)",
  LinuxOsConfig: "LinuxOsConfig.of(…)",
  LinuxOsSku: "LinuxOsSku.of(…)|LinuxOsSku.AZURE_LINUX|LinuxOsSku.AZURE_LINUX_3|LinuxOsSku.UBUNTU",
  LogWorkspacePricing: "LogWorkspacePricing.commitment(…)|LogWorkspacePricing.PER_GB",
  MaintenanceSpan: "MaintenanceSpan.days(…)|MaintenanceSpan.times(…)",
  MaintenanceTimeZone: "MaintenanceTimeZone.offset(…)|MaintenanceTimeZone.standardTimeOf(…)|MaintenanceTimeZone.utc()",
  MaintenanceWindow:
    "MaintenanceWindow.daily(…)|MaintenanceWindow.monthlyOnDay(…)|MaintenanceWindow.monthlyOnWeekday(…)|MaintenanceWindow.weekly(…)",
  MetricAllowList: "MetricAllowList.of(…)",
  NetworkPeer: "NetworkPeer.addresses(…)|NetworkPeer.anyone()|NetworkPeer.appRouting()|NetworkPeer.everyPod()",
  NetworkPort: "NetworkPort.named(…)|NetworkPort.tcp(…)|NetworkPort.udp(…)",
  NetworkProfile:
    "NetworkProfile.azureCniNodeSubnetLegacy(…)|NetworkProfile.azureCniOverlay(…)|NetworkProfile.azureCniPodSubnet(…)|NetworkProfile.bringYourOwnCni(…)",
  NodeScaling: "NodeScaling.autoscale(…)|NodeScaling.fixed(…)",
  NodeSurge: "NodeSurge.nodes(…)|NodeSurge.percent(…)|NodeSurge.unavailableNodes(…)|NodeSurge.unavailablePercent(…)",
  NodeTaint: "NodeTaint.noExecute(…)|NodeTaint.noSchedule(…)|NodeTaint.of(…)|NodeTaint.preferNoSchedule(…)",
  OsDisk: "OsDisk.ephemeral(…)|OsDisk.managed(…)",
  OutboundAddresses: "OutboundAddresses.managed(…)|OutboundAddresses.prefixes(…)|OutboundAddresses.publicIps(…)",
  PersistentVolume: "new PersistentVolume(…)",
  PodDns: "PodDns.cluster(…)|PodDns.node(…)|PodDns.servers(…)",
  PodPrivileges: "PodPrivileges.imageUser()|PodPrivileges.restricted(…)|PodPrivileges.root()",
  PodVolume:
    "PodVolume.claimTemplate(…)|PodVolume.configMap(…)|PodVolume.emptyDir(…)|PodVolume.persistentVolumeClaim(…)",
  PortRange: "PortRange.between(…)|PortRange.of(…)|PortRange.ALL",
  PrivateEndpointTarget:
    "PrivateEndpointTarget.of(…)|PrivateEndpointTarget.CONTAINER_REGISTRY|PrivateEndpointTarget.DISK_ACCESS|PrivateEndpointTarget.KEY_VAULT",
  Probe: "Probe.exec(…)|Probe.grpc(…)|Probe.http(…)|Probe.tcp(…)",
  ProjectedSource: "ProjectedSource.configMap(…)|ProjectedSource.secret(…)|ProjectedSource.serviceAccountToken(…)",
  PublicNodeIps: "PublicNodeIps.anyAddresses(…)|PublicNodeIps.fromPrefix(…)",
  Replicas: "Replicas.autoscale(…)|Replicas.fixed(…)",
  Rollout: "Rollout.onDelete()|Rollout.recreate()|Rollout.rolling(…)",
  RouteNextHop:
    "RouteNextHop.appliance(…)|RouteNextHop.internet()|RouteNextHop.nowhere()|RouteNextHop.virtualNetwork()",
  ServiceExposure:
    "ServiceExposure.clusterIp()|ServiceExposure.internalLoadBalancer(…)|ServiceExposure.publicLoadBalancer(…)",
  ServiceMesh: "ServiceMesh.istio(…)",
  SshPublicKey: "SshPublicKey.of(…)",
  SubnetRange: "SubnetRange.carved(…)|SubnetRange.carvedFor(…)|SubnetRange.of(…)",
  TrafficSource:
    "TrafficSource.internet()|TrafficSource.ranges(…)|TrafficSource.serviceTag(…)|TrafficSource.virtualNetwork()",
  UpgradeOverride: "UpgradeOverride.forceUntil(…)|UpgradeOverride.none()",
  UpgradePolicy: "UpgradePolicy.manual(…)|UpgradePolicy.nodeImage()|UpgradePolicy.patch(…)|UpgradePolicy.rapid(…)",
  VaultFirewall:
    "VaultFirewall.allowing(…)|VaultFirewall.openToAllNetworks()|VaultFirewall.privateEndpointsOnly()|VaultFirewall.trustedServicesOnly()",
  VmSize: "VmSize.custom(…)|VmSize.of(…)",
  WindowsOsSku: "WindowsOsSku.of(…)|WindowsOsSku.WINDOWS_2019|WindowsOsSku.WINDOWS_2022",
  WorkloadIdentity: "new WorkloadIdentity(…)",
  WorkloadService: "",
};

/** @internal one member of each enumeration */
export const ENUMS: Record<string, string> = {
  AddressUse: "AddressUse.VIRTUAL_NETWORK",
  AutoscalerExpander: "AutoscalerExpander.RANDOM",
  AzureCloud: "AzureCloud.PUBLIC",
  BackupImmutability: "BackupImmutability.DISABLED",
  BackupRedundancy: "BackupRedundancy.LOCALLY_REDUNDANT",
  BackupSoftDelete: "BackupSoftDelete.ON",
  BilledKind: "BilledKind.CONTROL_PLANE",
  ClusterTier: "ClusterTier.FREE",
  CpuArchitecture: "CpuArchitecture.AMD64",
  CpuManagerPolicy: "CpuManagerPolicy.NONE",
  DedicatedHostLicense: "DedicatedHostLicense.WINDOWS_SERVER_HYBRID",
  DiskCaching: "DiskCaching.NONE",
  DiskEncryptionKind: "DiskEncryptionKind.CUSTOMER_KEY",
  DiskOsType: "DiskOsType.LINUX",
  DiskSectorSize: "DiskSectorSize.BYTES_512",
  FileShareProtocol: "FileShareProtocol.SMB",
  FileShareSku: "FileShareSku.PREMIUM_LRS",
  GpuDriver: "GpuDriver.INSTALL",
  GpuInstance: "GpuInstance.MIG_1G",
  GrafanaRole: "GrafanaRole.ADMIN",
  GrafanaVersion: "GrafanaVersion.V11",
  HyperVGeneration: "HyperVGeneration.V1",
  IngressPathType: "IngressPathType.PREFIX",
  JobConcurrency: "JobConcurrency.FORBID",
  KeyOperation: "KeyOperation.DECRYPT",
  KeyVaultNetworkAccess: "KeyVaultNetworkAccess.PUBLIC",
  KeyVaultSku: "KeyVaultSku.STANDARD",
  KubeletDisk: "KubeletDisk.OS",
  LoadBalancerBackendPool: "LoadBalancerBackendPool.NODE_IP_CONFIGURATION",
  NetworkDataPlane: "NetworkDataPlane.CILIUM",
  NetworkPolicyEngine: "NetworkPolicyEngine.CILIUM",
  NginxController: "NginxController.NONE",
  NodeFeature: "NodeFeature.ARM64",
  NodeOsUpgradeChannel: "NodeOsUpgradeChannel.NODE_IMAGE",
  NodePoolMode: "NodePoolMode.SYSTEM",
  PodOs: "PodOs.LINUX",
  PodSecurityLevel: "PodSecurityLevel.PRIVILEGED",
  PodSpread: "PodSpread.PREFERRED",
  PortProtocol: "PortProtocol.TCP",
  ReservationRule: "ReservationRule.MAX_PODS",
  ScaleDownMode: "ScaleDownMode.DELETE",
  SpotEvictionPolicy: "SpotEvictionPolicy.DELETE",
  SupportPlan: "SupportPlan.KUBERNETES_OFFICIAL",
  TopologyManagerPolicy: "TopologyManagerPolicy.NONE",
  TrafficProtocol: "TrafficProtocol.TCP",
  TransparentHugePages: "TransparentHugePages.ALWAYS",
  TransparentHugePagesDefrag: "TransparentHugePagesDefrag.ALWAYS",
  UndrainableNodes: "UndrainableNodes.CORDON",
  VolumeAccess: "VolumeAccess.READ_WRITE_ONCE",
  VolumeFileSystem: "VolumeFileSystem.EXT4",
  VolumeReclaim: "VolumeReclaim.DELETE",
  WeekDay: "WeekDay.MONDAY",
  WeekOfMonth: "WeekOfMonth.FIRST",
  WorkloadRuntime: "WorkloadRuntime.OCI_CONTAINER",
};
